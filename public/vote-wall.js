/*
 * Keeps the wall of a vote in step with the server: the page is fetched anew every few seconds, and its content put
 * in place of what is there. Without this script the page reloads itself.
 */
(() => {
  const EVERY = 3000;
  const LONGEST_WAIT = 30000;

  const wall = document.querySelector("[data-vote-wall]");
  if (wall === null) return;
  let failed = 0;
  let lostSince = null;

  function show(text) {
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const next = fresh.querySelector("[data-vote-wall]");
    if (next === null) return location.reload();
    failed = 0;
    lostSince = null;
    wall.lang = next.lang;
    wall.dir = next.dir;
    for (const part of [".vote-wall__middle", "header"]) {
      const old = wall.querySelector(part);
      const now = next.querySelector(part);
      if (old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML;
    }
    const phone = [wall, next].map((each) => each.querySelector(".projector__phone"));
    if (phone[0] !== null && phone[1] !== null) {
      if (phone[0].innerHTML !== phone[1].innerHTML) phone[0].innerHTML = phone[1].innerHTML;
    } else if (phone[0] !== null) phone[0].remove();
    else if (phone[1] !== null) wall.querySelector("footer").prepend(phone[1]);
  }

  function lost() {
    failed += 1;
    if (lostSince === null) lostSince = new Date();
    const notice = wall.querySelector("[data-vote-lost]");
    if (notice === null) return;
    const time = lostSince.toLocaleTimeString(`${wall.lang}-u-nu-latn`, {
      hour: "2-digit",
      minute: "2-digit",
    });
    notice.textContent = notice.dataset.voteLost.replace("{{time}}", time);
    notice.hidden = false;
  }

  function ask() {
    fetch(location.href, { cache: "no-store" })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then(show)
      .catch(lost)
      .then(() => setTimeout(ask, Math.min(LONGEST_WAIT, EVERY * 2 ** Math.min(failed, 4))));
  }

  setTimeout(ask, EVERY);
})();
