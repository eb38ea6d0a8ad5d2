import type { Paragraph } from '../../src/model/document.ts';
import type { Report } from '../diagnostics/report.ts';
import { slice, type Text } from '../lines/text.ts';

/**
 * Reads paragraphs; reports English function words between Chinese ones (创新型企业 and 龙头企业): traces of a translation
 * or an export, shown as the source has them. 5G, App, GB/T, kg and names are none.
 */
const STRAY = /(?<=\p{Script=Han}\s*)\b(?:and|or|the|of|to|in|for|with|by|from|is|are)\b(?=\s*\p{Script=Han})/giu;

export function reportStrayLatin(paragraphs: readonly (Paragraph & { source: Text })[], report: Report): void {
  for (const { source } of paragraphs) {
    if (!/[a-z]/iu.test(source.value)) continue;
    for (const match of source.value.matchAll(STRAY)) {
      const around = source.value.slice(Math.max(0, match.index - 6), match.index + match[0].length + 6);
      report.add(
        'stray-latin',
        slice(source, match.index, match.index + match[0].length),
        `中文句中夹有英文词“${match[0]}”（…${around}…）`,
        '此处应为中文，原文如此，照录',
      );
    }
  }
}
