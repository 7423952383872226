/*
 * Keeps what concerns the holder of this phone in step: after each change on the floor, which `floor-live.js`
 * shows, the part of the page that is theirs is fetched anew. Without this script the page is reloaded by hand.
 */
(() => {
  const view = document.querySelector("[data-floor-live]");
  const own = document.querySelector("[data-own]");
  if (view === null || own === null || !("MutationObserver" in window)) return;

  /* Not all phones of a room ask in the same moment. */
  const SPREAD = 1200;
  let waiting = null;

  function refresh() {
    waiting = null;
    fetch(location.pathname, { cache: "no-store", credentials: "same-origin" })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((text) => {
        const page = new DOMParser().parseFromString(text, "text/html");
        const fresh = page.querySelector("[data-own]");
        if (fresh === null) return location.reload();
        if (fresh.innerHTML === own.innerHTML) return;
        const focused = own.contains(document.activeElement) ? document.activeElement : null;
        const id = focused === null ? "" : focused.id;
        const chosen = own.querySelector("input[type=radio]:checked");
        own.innerHTML = fresh.innerHTML;
        if (chosen !== null) {
          const again = own.querySelector(`input[type=radio][value="${chosen.value}"]`);
          if (again !== null) again.checked = true;
        }
        const back = id === "" ? null : document.getElementById(id);
        if (back !== null) back.focus();
      })
      .catch(() => {});
  }

  new MutationObserver(() => {
    if (waiting === null) waiting = setTimeout(refresh, Math.random() * SPREAD);
  }).observe(view, { attributes: true, attributeFilter: ["data-sequence"] });
})();
