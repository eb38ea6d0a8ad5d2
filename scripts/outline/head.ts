import type { Block } from '../blocks/reflow.ts';
import {
  ADDRESSEE_START,
  ANNEX_MARK,
  BODY,
  isContentsLine,
  MONTH_ONLY,
  OFFICER,
  ownNumberOf,
  SERIES,
  TITLE_END,
} from '../lines/forms.ts';
import { contentsEnd, headKind, isAddressee, isCaption, isCutEntry, isSentence } from './blockForms.ts';
import { type Part, plain } from './part.ts';

/**
 * Reads the blocks that open a document; writes the parts of its head (GB/T 9704): masthead, numbers, urgency, title,
 * addressees. Guarantees: the parts are the first blocks, in order.
 */

/** 各街道办事处，区级各部门: addressees whose colon was lost, before the sentence that hands something on. */
const isOpenAddressee = (value: string, next: string | undefined): boolean =>
  value.length <= 80 &&
  /[、，,]|各\p{Script=Han}{0,4}(?:单位|部门)$/u.test(value) &&
  ADDRESSEE_START.test(value) &&
  value
    .split(/[、，,]/u)
    .every((name) => /(?:政府|办事处|管委会|委员会|部门|单位|机构|企业|学校|[局委办])$/u.test(name)) &&
  next !== undefined &&
  isSentence(next);

/** 关于印发…的通知: what goes on with a title that opens with the name of a body on a line of its own. */
const opensTitle = (next: string | undefined): boolean => /^(?:关于|印发|转发|批转)/u.test(next ?? '');

/** 云南省玉溪市人民政府⏎玉溪市…规划: who made a plan, above a title that names the place again. */
const standsAbove = (name: string, below: Part | undefined): boolean =>
  below?.kind === 'title' &&
  TITLE_END.test(below.text.value) &&
  !/关于|印发|转发/u.test(below.text.value) &&
  name.includes(below.text.value.slice(0, 3));

/** Masthead, numbers, title and addressees, from the first block on. */
export function readHead(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let length = 0;
  let inContents = false;
  let contents = 0;
  for (const [index, block] of blocks.entries()) {
    const { value } = block.text;
    contents = Math.max(contents, contentsEnd(blocks, index, blocks.length));
    const isContents: boolean =
      index < contents ||
      /^目录$/u.test(plain(value)) ||
      isContentsLine(value) ||
      (inContents && (/[\s\t]\d{1,3}$/u.test(value) || isCutEntry(blocks, index)));
    inContents ||= isContents;
    if (isContents) {
      parts.push({ kind: 'contents', text: block.text, zone: 'front' });
      length += 1;
      continue;
    }
    // The cover of a plan: who made it and in what month stand below its title; who wrote minutes, below their number.
    const isTitled = TITLE_END.test(parts.map(({ kind, text }) => (kind === 'title' ? text.value : '')).join(''));
    const below = parts.at(-1)?.kind;
    const isCover = isTitled && /^(?:title|number|signature)$/u.test(below ?? '') && !block.isRow;
    const isMaker = isCover && BODY.test(value) && !/关于/u.test(value) && !opensTitle(blocks[index + 1]?.text.value);
    // 市长　张三, who gives a report
    const isReporter = isTitled && OFFICER.test(value) && !block.isRow;
    const isMonth = isCover && !isMaker && MONTH_ONLY.test(plain(value));
    const cover = isMonth ? 'date' : isMaker || isReporter ? 'signature' : null;
    // An annex that comes by itself opens with its mark.
    const kind = index === 0 && ANNEX_MARK.test(value) ? 'annex' : (headKind(value) ?? cover);
    const isAddressed = isAddressee(value) || (isTitled && isOpenAddressee(value, blocks[index + 1]?.text.value));
    const isEnd = kind === null && (isAddressed || !isCaption(block, blocks[index + 1]));
    if (isEnd && !isAddressed) break;
    // （征求意见稿） right below a title closes it; on its own it is all that the text says of itself.
    const closesTitle = kind === 'status' && parts.at(-1)?.kind === 'title';
    parts.push({
      kind: closesTitle ? 'title' : (kind ?? (isAddressed ? 'addressee' : 'title')),
      text: block.text,
      zone: 'front',
    });
    length += 1;
    if (isEnd) break;
  }
  const firstNumber = parts.findIndex((part) => part.kind === 'number' && ownNumberOf(part.text.value) !== null);
  const hasTitleAfter = parts.some((part, index) => index > firstNumber && part.kind === 'title');
  const titles = parts.filter((part) => part.kind === 'title').length;
  const lastTitle = parts.findLastIndex((part) => part.kind === 'title');
  const head = parts.map((part, index): Part => {
    const isBefore = firstNumber !== -1 && index < firstNumber;
    const isBody = part.kind === 'title' && BODY.test(part.text.value);
    const isName = isBody && ((isBefore && hasTitleAfter) || standsAbove(part.text.value, parts[index + 1]));
    // 某市商务局公告⏎2024年第5号⏎关于…的公告
    const isSeries = part.kind === 'title' && isBefore && titles > 1 && SERIES.test(part.text.value);
    // Who made a plan stands below its title; above a title it is the page that says who issued the text.
    const isPages = part.kind === 'signature' && index < lastTitle;
    return isName || isSeries || isPages ? { ...part, kind: 'masthead' } : part;
  });
  return head.slice(0, length);
}
