import type { APIRoute, InferGetStaticPropsType } from 'astro';
import type { Place } from '../../../compare/wording/model.ts';
import type { PolicyDocument } from '../../../model/document.ts';
import { loadWording } from '../../../site/compare/wording.ts';
import { loadVocabulary } from '../../../site/content/vocabulary.ts';

/**
 * What two policies have in common, for the page that shows them side by side: the shared runs, and for each theme the
 * first clause of either. Offsets count the characters (UTF-16) of a paragraph without the tabs between the cells of a
 * table, which is what its element on the reading page holds.
 */

export async function getStaticPaths() {
  const { documents, wording } = await loadWording();
  const byId = new Map(documents.map((document) => [document.policy.id, document]));
  return wording.pairs.map((pair) => ({
    params: { pair: pair.id },
    props: { pair, a: byId.get(pair.a)!, b: byId.get(pair.b)! },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The clause that is about the theme before all, else the first that touches it. */
function firstOf({ clauses }: PolicyDocument, theme: string): string | null {
  const clause =
    clauses.find(({ themes }) => themes[0] === theme) ?? clauses.find(({ themes }) => themes.includes(theme));
  return clause?.number ?? null;
}

function spanOf(document: PolicyDocument, { paragraph, start, end }: Place): readonly [string, number, number] {
  const text = document.paragraphs.find(({ id }) => id === paragraph)!.text;
  const length = (to: number): number => text.slice(0, to).replaceAll('\t', '').length;
  return [paragraph, length(start), length(end)];
}

export const GET: APIRoute<Props> = async ({ props: { pair, a, b } }) => {
  const { themes } = await loadVocabulary();
  const places = new Map(a.paragraphs.map(({ id }, place) => [id, place]));
  const runs = pair.clauses
    .flatMap((clauses) => clauses.runs)
    .toSorted(
      (x, y) => places.get(x.a.paragraph)! - places.get(y.a.paragraph)! || x.a.start - y.a.start || y.a.end - x.a.end,
    );
  return Response.json({
    computed: '编者统计，文件里没有',
    a: { policy: pair.a, ...pair.inA },
    b: { policy: pair.b, ...pair.inB },
    runs: runs.map((run) => ({ a: spanOf(a, run.a), b: spanOf(b, run.b), characters: run.characters })),
    themes: themes
      .map(({ id, zh }) => ({ id, zh, a: firstOf(a, id), b: firstOf(b, id) }))
      .filter((theme) => theme.a !== null || theme.b !== null),
  });
};
