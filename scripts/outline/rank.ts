import type { Label, LabelClass } from '../lines/labels.ts';

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

/** How deep a decimal number is: 1.2.3 has 3; every other label 1. */
export const depthOf = (label: Label): number =>
  label.class === 'decimal' ? label.label.split(/[.．]/u).filter((part) => part !== '').length : 1;
