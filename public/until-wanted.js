// Next.js begins to bring a page to life when its scripts of the kind `beforeInteractive` have loaded. This one says so only when a reader shows up:
// by pointer, finger, key, focus or scrolling, or when some time has passed. Until then the page is a document whose links, tables and drawings
// work, and its reader's processor does nothing. A click that comes before the page is alive is kept for the chart (use-early-reader.ts).
(() => {
  const script = document.currentScript;
  const signs = ["pointermove", "pointerdown", "keydown", "focusin", "scroll"];
  const heeded = { capture: true, passive: true };

  const hold = (event) => {
    if (event.target === script) event.stopImmediatePropagation();
  };
  const begin = () => {
    document.removeEventListener("load", hold, true);
    for (const sign of signs) window.removeEventListener(sign, begin, heeded);
    clearTimeout(patience);
    script.dispatchEvent(new Event("load"));
  };

  document.addEventListener("load", hold, true);
  for (const sign of signs) window.addEventListener(sign, begin, heeded);
  window.addEventListener("click", (event) => (window.plenaryFirstClick = event), { capture: true, once: true });
  const patience = setTimeout(begin, 10_000);
  // Somebody may have been there before this script was.
  if (window.scrollY > 0 || document.querySelector(":hover, :focus-visible")) setTimeout(begin);
})();
