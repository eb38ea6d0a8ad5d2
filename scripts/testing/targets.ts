import { toPlain } from '../annotate/quantities/plain.ts';
import { findTargets } from '../annotate/quantities/targets.ts';

/** What tests ask of the targets of a text: each with its quote; and each expression that is none, with the reason. */
export const readTargets = (text: string) => {
  const plain = toPlain(text).value;
  const { drafts, rejected } = findTargets(plain);
  return {
    drafts: drafts.map((draft) => ({ ...draft, quote: plain.slice(draft.start, draft.end) })),
    rejected: rejected.map(({ start, end, reason }) => [plain.slice(start, end), reason]),
  };
};

/** Label, comparator, value and unit, a threshold in brackets. */
export const inShort = (text: string): string[] =>
  findTargets(toPlain(text).value).drafts.map(({ label, expression, unit, role }) => {
    const short = `${label} ${expression.comparator} ${expression.value} ${unit}`;
    return role === 'threshold' ? `（${short}）` : short;
  });
