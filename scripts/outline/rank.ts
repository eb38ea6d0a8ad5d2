import type { LabelClass } from '../lines/labels.ts';

/**
 * Which class may stand above which where the text does not show it: a label that counts on from before closes every
 * open unit of a lower rank.
 */
export const RANK: Readonly<Record<LabelClass, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  cn: 4,
  'cn-paren': 5,
  arabic: 6,
  decimal: 7,
  'arabic-paren': 8,
  circled: 9,
  bullet: 10,
  dash: 11,
};
