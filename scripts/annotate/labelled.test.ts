import { expect, test } from 'vitest';
import { bareOrigin, compile } from '../compile.ts';
import { loadVocabulary } from '../vocabulary.ts';

const VOCABULARY = loadVocabulary();

/** Clause, quote and value of each target. */
function targetsOf(text: string): readonly string[] {
  const head = '岚山市人民政府办公室关于发展银发经济的实施意见\n各县（市、区）人民政府：\n一、主要任务\n';
  const { document } = compile(new TextEncoder().encode(head + text), bareOrigin('x'), VOCABULARY);
  return document.paragraphs.flatMap(({ clause, text, marks }) =>
    marks.flatMap((mark) =>
      mark.type === 'target' ? [`${clause} ${text.slice(mark.start, mark.end)} ${mark.target.value}`] : [],
    ),
  );
}

test.each<[string, string, readonly string[]]>([
  ['a space', '1. 3家企业上市。\n2. 100%的乡镇建成网点。', ['1.1 3家企业上市 3', '1.2 100%的乡镇建成网点 1']],
  [
    'the label above',
    '1.建成中心8个。\n2.100%的乡镇建成网点。\n3.3家企业上市。',
    ['1.1 中心8个 8', '1.2 100%的乡镇建成网点 1', '1.3 3家企业上市 3'],
  ],
  ['a wide point', '1．建设网络。\n2．5G基站建成300个。', ['1.2 5G基站建成300个 300']],
  ['a comma', '1、15分钟内到达现场。\n2、3家企业上市。', ['1.1 15分钟内到达现场 15', '1.2 3家企业上市 3']],
  ['a bracket', '（1）3家企业上市。\n（2）加强管理。', ['1.1 3家企业上市 3']],
])('%s parts a label from the number behind it', (_, text, expected) => {
  expect(targetsOf(text)).toEqual(expected);
});
