/** 大字版: everything larger, for as long as the reader wants it. */

/** What the browser keeps, and what the root of the page bears as `data-type`. Anything else that is kept means no. */
export const KEY = 'type';
export const LARGE = 'large';

/** Stands in the head of every page, so that nothing is drawn in the other size first. Its hash is in the policy. */
export const LARGE_TYPE_SCRIPT = `try{if(localStorage.getItem('${KEY}')==='${LARGE}')document.documentElement.dataset.type='${LARGE}'}catch{}`;
