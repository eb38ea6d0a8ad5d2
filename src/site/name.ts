/** What the site is called, in its pages, cards, citations and files. */
export const SITE_NAME = '政策对读';
