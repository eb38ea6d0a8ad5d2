/** `/` goes to the search box, as long as nobody is writing; the box shows results once somebody is in it. */
const box = document.querySelector<HTMLInputElement>('input[type="search"]');
document.addEventListener('keydown', (event) => {
  if (!box || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target as HTMLElement;
  if (at.closest('input, textarea, select, [contenteditable]')) return;
  event.preventDefault();
  box.focus();
  box.select();
});
if (box && !box.closest('[data-own-results]')) {
  const attach = async (): Promise<void> => {
    const { attach } = await import('./box.client.ts');
    attach(box);
  };
  if (document.activeElement === box) void attach();
  else box.addEventListener('focus', attach, { once: true });
}

export {};
