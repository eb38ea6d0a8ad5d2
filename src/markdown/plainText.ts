/**
 * Which text Markdown and MDX give back as it is written, without escapes. The writer writes such text straight and the
 * reader takes it straight; all other text goes through remark, both ways.
 */

/** All but letters, digits and marks that no construct of Markdown or MDX gives a meaning to inside a line. */
const SPECIAL = /[[\p{ASCII}\s\p{C}\p{M}]--[A-Za-z0-9,.;:\(\)%+\/"'=?\t \u3000\-]]/v;

/** What GFM may take for an address or remark writes with an escape, so that nobody does. */
const LINK_LIKE = /:\/|www\.|@|mailto:|xmpp:|w\.[-.\w]/iu;

/** Each of these addresses holds one of these marks. */
const LINK_MARK = /[:@.]/u;

/** Most texts hold nothing but these, which takes far less time to see. */
const COMMON_ONLY = /^[A-Za-z0-9,.;:()%“”、。《》一-龥！（），：；？]*$/u;

/** A run of text inside a line. At the edges of a line white space would be lost, see `hasEdges`. */
export const isPlain = (text: string): boolean =>
  (COMMON_ONLY.test(text) || !SPECIAL.test(text)) && !(LINK_MARK.test(text) && LINK_LIKE.test(text));

export const hasEdges = (text: string): boolean => /^\s|\s$/u.test(text);

/** Behind these, stars close a heading whatever follows. */
export const CLOSES_HEAD = /[\p{Script=Han}。：；！？）》〉〕、，]$/u;
