import { citeText } from '../../cite/cite.ts';
import type { Setting } from '../setting.ts';
import { type Block, type Line, text } from '../tree.ts';

/** The documents in the order in which they are first named, and the comparisons that the report draws on. */

/** A citation whose address can be followed. */
function linked(citation: string, url: string): Line {
  const at = citation.indexOf(url);
  if (at < 0) return [text(citation)];
  return [text(citation.slice(0, at)), { kind: 'link', text: url, url }, text(citation.slice(at + url.length))];
}

export function sourceBlocks({ chosen, context, notebook }: Setting): readonly Block[] {
  const cite = { ...context, accessed: context.date };
  const pages = [
    ...(chosen.goals.length > 0 ? [['目标对读', '/compare/goals/'] as const] : []),
    ...(chosen.measures.length > 0 ? [['措施对读', '/compare/measures/'] as const] : []),
    ...(chosen.safeguards.length > 0 ? [['保障对读', '/compare/safeguards/'] as const] : []),
    ...(chosen.agencies.length > 0 ? [['责任单位对读', '/compare/agencies/'] as const] : []),
  ];
  const entries: Line[] = [
    ...notebook
      .sources()
      .map((document) =>
        linked(
          citeText({ kind: 'policy', document }, 'gbt7714-2025', cite),
          context.permalink(`/policies/${document.policy.id}/`),
        ),
      ),
    ...pages.map(([title, path]) =>
      linked(citeText({ kind: 'comparison', title, path }, 'gbt7714-2025', cite), context.permalink(path)),
    ),
  ];
  return [
    { kind: 'paragraph', line: [text('著录格式依 GB/T 7714—2025。')] },
    { kind: 'bibliography', entries },
  ];
}
