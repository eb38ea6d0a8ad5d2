import type { Label, LabelClass } from '../lines/labels.ts';
import type { Unit } from './clauses.ts';
import type { Item } from './items.ts';
import { depthOf, RANK } from './rank.ts';

/**
 * The units that are open where an item stands, outermost first: which of them a label closes, and which one a paragraph or
 * a list of responsible units belongs to.
 */

export interface OpenUnit {
  readonly label: Label | null;
  readonly unit: Unit;
  /** Depth of a decimal number: 1.2.3 has 3. */
  readonly depth: number;
  /** The unit is an item of a list (…； …。), with no heading. */
  readonly isItem: boolean;
  /** Its opening paragraph says more than a heading. */
  readonly hasText: boolean;
  /** Its numbered items explain words, and do not close it. */
  readonly isGlossary?: boolean;
  /** How many unlabelled units and dashes it holds so far. */
  unlabelled: number;
}

const isSameKind = (open: OpenUnit, label: Label): boolean =>
  open.label?.class === label.class && open.depth === depthOf(label);

/**
 * Closes units until the one that holds a unit with this label is on top.
 * @param isAnnounced what stands right before the label ends in a colon
 */
export function climb(stack: OpenUnit[], label: Label, isAnnounced: boolean): void {
  const sibling = stack.findLastIndex((open) => isSameKind(open, label));
  if (sibling !== -1) {
    stack.length = sibling;
    return;
  }
  if (label.class === 'decimal') {
    const above = stack.findLastIndex(
      (open) =>
        open.label?.class === 'arabic' ||
        (open.label?.class === 'decimal' && open.depth < depthOf(label)) ||
        (open.label !== null && RANK[open.label.class] < RANK.arabic),
    );
    stack.length = above + 1;
    return;
  }
  const startsList = label.value === null || (label.value === 1 && RANK[label.class] >= RANK['cn-paren']);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    if (top.label === null) {
      if (top.isGlossary && RANK[label.class] >= RANK.arabic) break;
      stack.pop();
    } else if (top.label.class === 'dash' || top.label.class === 'bullet') {
      // （一） stands beside dashes, and in one only that announces it.
      const isBeside = RANK[label.class] <= RANK['cn-paren'] && !isAnnounced;
      if (label.class === 'dash' || label.class === 'bullet' || !startsList || isBeside) stack.pop();
      else if (stack.some((open) => isSameKind(open, label))) stack.pop();
      else break;
    } else if (!startsList && RANK[top.label.class] > RANK[label.class]) stack.pop();
    else break;
  }
}

/** Closes the items of a list where a box begins: it stands in the section that holds them. */
export function climbToBox(stack: OpenUnit[]): void {
  const isInList = ({ label, hasText }: OpenUnit): boolean =>
    hasText || (label !== null && /^(?:arabic|arabic-paren|circled)$/u.test(label.class));
  while (stack.length > 1 && isInList(stack.at(-1)!)) stack.pop();
}

/**
 * A paragraph behind a list of plain items goes on with what holds the list (款 behind 项), unless the list goes on after
 * it. Items with headings keep their paragraphs, and so do 条.
 */
export function closeItems(stack: OpenUnit[], next: Label | null | undefined): void {
  while (stack.length >= 2 && stack.at(-1)!.isItem) {
    const { label } = stack.at(-1)!;
    const isCounted = label !== null && label.value !== null && label.class !== 'article';
    const goesOn = next?.class === label?.class && next?.value === (label?.value ?? 0) + 1;
    if (!isCounted || label.value! < 2 || goesOn) return;
    stack.pop();
  }
}

/** Units that have had lists, and the classes of those that had them on lines of their own. */
export interface ListOwners {
  readonly numbers: Set<string>;
  readonly classes: Set<LabelClass>;
  /** By unit, those in it that have had lists or hold units that have. */
  readonly within: Map<string, Set<string>>;
}

/** Notes that a unit has had a list, for it and for each that holds it. */
export function addOwner({ numbers, within }: ListOwners, number: string): void {
  numbers.add(number);
  for (let child = number; child !== ''; ) {
    const parent = child.slice(0, Math.max(0, child.lastIndexOf('.')));
    const children = within.get(parent) ?? new Set();
    if (children.has(child)) return;
    within.set(parent, children.add(child));
    child = parent;
  }
}

/**
 * The unit that a list on a line of its own belongs to: the one it stands in, or, behind subclauses that have no lists,
 * the one that holds them. Where units of the same class have had lists before, it is theirs.
 */
export function ownerOfList(
  stack: readonly OpenUnit[],
  owners: ListOwners,
  siblings: ReadonlyMap<string, number>,
  next: Item | undefined,
): OpenUnit | undefined {
  const top = stack.at(-1);
  const above = stack.at(-2);
  if (!top || !above?.label || owners.numbers.has(top.unit.number)) return top;
  const isAlone = siblings.get(above.unit.number) === 1;
  const isLast = next?.label == null || next.label.class !== top.label?.class;
  if (isAlone || !isLast) return top;
  // Where its siblings, or the units in them, have lists, so has the unit itself.
  const listed = owners.within.get(above.unit.number);
  const isOnlyOne = listed?.size === 1 && listed.has(top.unit.number);
  if (listed !== undefined && !isOnlyOne) return top;
  return !top.isItem && top.label !== null && owners.classes.has(top.label.class) ? top : above;
}
