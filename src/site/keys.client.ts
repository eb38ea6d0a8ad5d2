/** `/` goes to the search box, as long as nobody is writing. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target as HTMLElement;
  if (at.closest('input, textarea, select, [contenteditable]')) return;
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
