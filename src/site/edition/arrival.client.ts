/**
 * An address that names a version other than the page's: a word on what became of the page since. One that names a place
 * that the document does not have: a word on that.
 */
const here = document.querySelector<HTMLElement>('[data-edition]');
// Scripts of the page that keep its state in the address leave out what they do not know.
const arrived = performance.getEntriesByType('navigation')[0]?.name ?? location.href;
const version = new URL(arrived).searchParams.get('v') || null;

const isOther = here !== null && version !== null && version !== here.dataset.edition;
const anchor = location.hash.slice(1);
const isLost = anchor !== '' && document.querySelector('.read') !== null && !document.getElementById(anchor);

if (isOther || isLost)
  import('./notice.client.ts')
    .then(({ tell, tellLost }) => (isOther ? tell(version, here.dataset) : tellLost(anchor)))
    // A record that cannot be had is no reason to trouble a reader.
    .catch((reason: unknown) => console.info(reason));

export {};
