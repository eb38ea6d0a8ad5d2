import { describe, expect, test } from 'vitest';
import { createReport } from '../diagnostics/report.ts';
import { liftFurniture } from '../lines/furniture.ts';
import { splitLines } from '../lines/splitLines.ts';
import { restoreNotes } from './displaced.ts';
import { reflow } from './reflow.ts';

const read = (text: string): { blocks: string[]; reported: string[] } => {
  const report = createReport();
  const blocks = reflow(restoreNotes(liftFurniture(splitLines(text)).content, report)).map((block) => block.text.value);
  return { blocks, reported: report.diagnostics.map(({ rule }) => rule) };
};

const BEFORE = [
  '加快建设数字基础设施，推动算力网络优化布局，到二〇二七年数据中心',
  '能效水平即PUE1值降至一点三以下，工业互联网平台达到二十个，全市',
  '规模以上工业企业数字化改造全面铺开，中小企业普遍上云，改造的覆盖',
];
const AFTER = ['率达到百分之百，数字乡村建设取得显著成效，治理水平明显提升。', '二、保障措施', '落实资金。'];
const WHOLE = [...BEFORE, AFTER[0]].join('');

describe('a footnote at the foot of a page, in the middle of a sentence', () => {
  test.each([
    ['1 PUE：电能利用效率。', '— 5 —', BEFORE],
    ['[1] PUE：电能利用效率。', '— 5 —', BEFORE.map((line) => line.replace('PUE1', 'PUE[1]'))],
    ['①PUE：电能利用效率。', '— 5 —', BEFORE.map((line) => line.replace('PUE1', 'PUE①'))],
  ])('%s stands behind what it broke', (note, page, before) => {
    const text = ['一、目标', ...before, note, page, ...AFTER].join('\n');
    expect(read(text)).toEqual({
      blocks: ['一、目标', [...before, AFTER[0]].join(''), note, '二、保障措施', '落实资金。'],
      reported: ['displaced-note'],
    });
  });

  test.each([
    ['that the text does not call', '2 UPS：不间断电源。', '— 5 —\n'],
    ['on no page’s foot', '1 PUE：电能利用效率。', ''],
  ])('one %s stays', (_, note, page) => {
    const text = ['一、目标', ...BEFORE, note].join('\n');
    const { blocks, reported } = read(`${text}\n${page}${AFTER.join('\n')}`);
    expect(reported).toEqual([]);
    expect(blocks).not.toContain(WHOLE);
  });
});
