/**
 * On paper the address at the foot is that of what is shown there: with what has been chosen or searched for, in the
 * version of the page.
 */

const place = document.querySelector('.foot .print-only')!;
const bare = place.textContent!.trim();

/** As it can be read and typed: Chinese in Chinese. */
function readable(query: string): string {
  try {
    return decodeURI(query).replaceAll(/\s/gu, '%20');
  } catch {
    return query;
  }
}

addEventListener('beforeprint', () => {
  const query = location.search.replace('?', '&').replaceAll(/&v=[^&]*/gu, '');
  place.textContent = `${bare}${readable(query)}　`;
});
