// The week: ← and → go to the week beside it. The agenda: one tap copies the link. Both pages work without this.
(() => {
  const typt = (doel) => doel.closest("input, select, textarea, [contenteditable]");
  document.addEventListener("keydown", (toets) => {
    if (toets.defaultPrevented || toets.altKey || toets.ctrlKey || toets.metaKey || toets.shiftKey) return;
    if (typt(toets.target)) return;
    const link = document.querySelector(`[data-week][aria-keyshortcuts="${CSS.escape(toets.key)}"]`);
    if (link) link.click();
  });

  const knop = document.querySelector("[data-kopieer]");
  if (!knop || !navigator.clipboard) return;
  const veld = document.querySelector("[data-kopieer-van]");
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(veld.value);
      document.querySelector("[data-gekopieerd]").textContent = "De link is gekopieerd.";
    } catch {
      veld.focus();
      veld.select(); // the browser won't: then it is one key for the person
    }
  });
})();
