/*
 * Keeps a view of the floor of a town hall in step with the server.
 *
 * <div data-floor-live="ADDRESS">…</div> is replaced by what the server sends; its clocks count from the
 * moment something arrived, so that the clock of this device does not matter. Without this script the page
 * reloads itself.
 */
(() => {
  const BEAT_LIMIT = 25000;
  const LONGEST_WAIT = 30000;
  const TURN = 12000;

  const view = document.querySelector("[data-floor-live]");
  if (view === null) return;
  const address = view.dataset.floorLive;
  const notice = document.querySelector("[data-floor-lost]");
  const announcement = document.querySelector("[data-floor-announce]");

  let stream = null;
  let heardAt = performance.now();
  let readAt = performance.now();
  let lostSince = null;
  let tries = 0;
  let waiting = null;
  let boards = {};
  let turn = 0;
  let sequence = -1;
  let spoken = "";

  function face(span) {
    const seconds = Math.floor(Math.abs(span) / 1000);
    const two = (figure) => String(figure).padStart(2, "0");
    const minutes = Math.floor(seconds / 60) % 60;
    const hours = Math.floor(seconds / 3600);
    return hours > 0
      ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
      : `${minutes}:${two(seconds % 60)}`;
  }

  function tick() {
    const elapsed = performance.now() - readAt;
    for (const clock of view.querySelectorAll("[data-floor-clock]")) {
      const now = Number(clock.dataset.floorClock) + ("stands" in clock.dataset ? 0 : elapsed);
      const allowed = clock.dataset.allowed === undefined ? null : Number(clock.dataset.allowed);
      const text = face(allowed === null ? now : allowed - now);
      if (clock.textContent !== text) clock.textContent = text;
      const row = clock.closest("[data-floor-clock-row]");
      if (row !== null) row.classList.toggle("is-over", allowed !== null && now > allowed);
    }
  }

  function show() {
    const languages = Object.keys(boards);
    if (languages.length === 0) return;
    view.innerHTML = boards[languages[turn % languages.length]];
    view.dataset.sequence = String(sequence);
    tick();
    const speaker = view.querySelector("[data-floor-speaker]");
    const now = speaker === null ? "" : speaker.textContent;
    if (announcement !== null && now !== spoken) announcement.textContent = now;
    spoken = now;
  }

  function take(text) {
    const told = JSON.parse(text);
    readAt = performance.now() - told.age;
    sequence = told.sequence;
    boards = told.boards;
    show();
  }

  function heard() {
    heardAt = performance.now();
    tries = 0;
    found();
  }

  function found() {
    if (lostSince === null) return;
    lostSince = null;
    if (notice !== null) notice.hidden = true;
  }

  function lost() {
    if (lostSince !== null) return;
    lostSince = new Date();
    if (notice === null) return;
    const time = lostSince.toLocaleTimeString(`${document.documentElement.lang}-u-nu-latn`, {
      hour: "2-digit",
      minute: "2-digit",
    });
    notice.textContent = notice.dataset.floorLost.replace("{{time}}", time);
    notice.hidden = false;
  }

  function connect() {
    waiting = null;
    if (stream !== null) stream.close();
    if (!("EventSource" in window)) return ask();
    heardAt = performance.now();
    stream = new EventSource(address);
    stream.addEventListener("floor", (event) => {
      heard();
      take(event.data);
    });
    stream.addEventListener("beat", heard);
    stream.onerror = () => {
      stream.close();
      stream = null;
      lost();
      ask();
    };
  }

  /* Where nothing can be heard, the present state is asked for at growing intervals. */
  function ask() {
    fetch(`${address}&once=1`, { cache: "no-store" })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then(take)
      .then(found)
      .then(again, () => {
        lost();
        again();
      });
  }

  function again() {
    if (waiting !== null) return;
    tries += 1;
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(tries, 6));
    waiting = setTimeout(connect, wait * (0.5 + Math.random() / 2));
  }

  window.addEventListener("offline", lost);
  window.addEventListener("online", () => {
    clearTimeout(waiting);
    waiting = null;
    connect();
  });
  setInterval(() => {
    tick();
    if (stream !== null && performance.now() - heardAt > BEAT_LIMIT) {
      stream.close();
      stream = null;
      lost();
      ask();
    }
  }, 250);
  setInterval(() => {
    turn += 1;
    if (Object.keys(boards).length > 1) show();
  }, TURN);
  connect();
})();
