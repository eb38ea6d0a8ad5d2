/** What a line of actions stands behind, and what an action is. */

/** A place that can be cited. */
export interface Place {
  /** `wuhan-2024`, `wuhan-2024#2.1.1`, or, for a page of the site's own, its path: `/compare/goals/#express-volume`. */
  readonly key: string;
  /** What it is called, in a few words. */
  readonly name: string;
  /** Of a page of the site's own: its title, and the row that is meant. */
  readonly page: { readonly title: string; readonly subtitle: string | null } | null;
  /** Its words in the document, as they stand in the page; empty where none do. */
  readonly quote: () => string;
}

export interface Action {
  /** Two to four characters. */
  readonly label: string;
  /** For which places; for all of them if left out. */
  readonly offers?: (place: Place) => boolean;
  readonly run: (place: Place, button: HTMLElement) => void | Promise<void>;
}
