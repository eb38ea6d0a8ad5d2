/** Inline content: runs of text and elements. A head is an element that Markdown writes as `**…**`. */
export type Piece =
  | string
  | { readonly name: string; readonly attributes: Attributes; readonly children: readonly Piece[] };

export type Attributes = Readonly<Record<string, string | true | null>>;

/** Other values of attributes are written in quotes; these as expressions. */
export const NEEDS_EXPRESSION = /["&<>{}\\\n\r\t]/u;
