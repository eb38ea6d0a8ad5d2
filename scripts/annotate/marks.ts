import type { Mark } from '../../src/model/document.ts';
import { crossingIndex } from '../lines/spans.ts';

/** Marks of two sets as one, outer before inner; a target that would cross another mark is left out. */
export function mergeMarks(marks: readonly Mark[], added: readonly Mark[]): Mark[] {
  const { crosses, add } = crossingIndex();
  const merged = [...marks];
  for (const mark of marks) add(mark);
  for (const mark of added) {
    if (crosses(mark)) continue;
    merged.push(mark);
    add(mark);
  }
  const depth = (mark: Mark): number =>
    ({ head: 0, list: 1, unit: 2, remark: 3, target: 4 })[mark.type] +
    (mark.type === 'target' && mark.target.role === 'threshold' ? 1 : 0);
  return merged.toSorted((a, b) => a.start - b.start || b.end - a.end || depth(a) - depth(b));
}
