import type { Report } from '../diagnostics/report.ts';
import { markResponsibilities } from '../responsible/responsibilities.ts';
import { createDraft, type Draft, type Outline, type PlacedParagraph, type Unit } from './clauses.ts';
import { unlabelledHeadingLength } from './headings.ts';
import { isText } from './items.ts';
import type { Part, Zone } from './part.ts';
import { buildZone } from './zone.ts';

/**
 * Reads the parts of a 公文; writes its clauses and paragraphs.
 * Guarantees: every part is one paragraph, in order; every paragraph of the text belongs to a clause.
 */

/** Units without labels: paragraphs of one clause that all begin with a short heading (业务规模继续壮大。…). */
function splitUnlabelled(outline: Outline): Outline {
  const own = Map.groupBy(outline.paragraphs, (paragraph) => paragraph.clause);
  const numbers = new Map<string, { number: string; head: number }>();
  const units: Unit[] = [];
  const parents = new Set(outline.units.map((unit) => unit.number.slice(0, Math.max(0, unit.number.lastIndexOf('.')))));
  for (const unit of outline.units) {
    units.push(unit);
    const hasChildren = parents.has(unit.number);
    const [opening, ...others] = own.get(unit.number) ?? [];
    if (unit.label === '' || hasChildren || opening?.kind !== 'heading') continue;
    const heads = others.map((paragraph) => (paragraph.kind === 'body' ? unlabelledHeadingLength(paragraph.text) : 0));
    if (others.length < 2 || heads.some((head) => head === 0)) continue;
    for (const [index, paragraph] of others.entries()) {
      const number = `${unit.number}.u${index + 1}`;
      units.push({ number, level: unit.level + 1, label: '' });
      numbers.set(paragraph.id, { number, head: heads[index]! });
    }
  }
  const paragraphs = outline.paragraphs.map((paragraph): PlacedParagraph => {
    const found = numbers.get(paragraph.id);
    if (!found) return paragraph;
    return {
      ...paragraph,
      id: `${found.number}.p1`,
      clause: found.number,
      marks: [{ type: 'head', start: 0, end: found.head }, ...paragraph.marks],
    };
  });
  return { units, paragraphs };
}

const isZone = (zone: Zone, other: Zone): boolean =>
  typeof zone === 'object' && typeof other === 'object' ? zone.annex === other.annex : zone === other;

/** The body of a covering notice is one clause. */
function placeNotice(draft: Draft, parts: readonly Part[], opened: Unit | null): Unit | null {
  let notice = opened;
  for (const part of parts) {
    if (!isText(part.kind)) {
      draft.placeBeside(part, 'front');
      continue;
    }
    notice ??= draft.open({ number: 'notice', level: 1, label: '' });
    draft.place(part, notice.number, part.kind === 'body' ? markResponsibilities(part.text.value) : []);
  }
  return notice;
}

export function buildOutline(parts: readonly Part[], report: Report): Outline {
  const draft = createDraft(report);
  let hasText = false;
  let notice: Unit | null = null;
  const lastMain = parts.findLastIndex((part) => part.zone === 'main');
  for (let index = 0; index < parts.length; ) {
    const { zone } = parts[index]!;
    let end = index + 1;
    while (
      end < parts.length &&
      // A stretch of the back that text follows (a signature that text stands behind) does not end the outline.
      (isZone(parts[end]!.zone, zone) || (zone === 'main' && parts[end]!.zone === 'back' && end < lastMain))
    )
      end += 1;
    const stretch = parts.slice(index, end);
    index = end;
    if (zone === 'main') {
      buildZone(draft, stretch, null, report);
      hasText = true;
    } else if (zone === 'notice') notice = placeNotice(draft, stretch, notice);
    else if (typeof zone === 'object') buildZone(draft, stretch, zone.annex, report);
    else for (const part of stretch) draft.placeBeside(part, zone === 'front' && !hasText ? 'front' : 'back');
  }
  return splitUnlabelled(draft);
}
