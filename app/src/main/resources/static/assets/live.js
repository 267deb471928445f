// Hears that a class has changed: <main data-live="/classes/7/live">. Each change becomes an event on the body
// ("live-lesson", "live-picture"), on which a part of the page fetches itself anew:
// hx-get="…" hx-trigger="live-picture from:body". After every connection all parts fetch: what changed while nobody
// listened is seen, too. A part that could not fetch is told again until it can; so long the page is not called live.
// Nothing moves under a finger: while one is down nothing is fetched or put in, or the tap would be lost with the button
// that it began on; what was missed follows when it is lifted, or after a while if nobody saw that. What is open stays so.
const stream = document.querySelector("[data-live]")?.dataset.live;
const kinds = ["LESSON", "PICTURE"];
const missed = new Set();
const failed = new Map();
let connected = false;
let refused = false;
let down = 0;
let opened = [];

function tell(kind) {
  const fetched = (arrived) => settle(kind, arrived);
  if (down) missed.add(kind);
  else document.body.dispatchEvent(new CustomEvent(`live-${kind.toLowerCase()}`, { detail: { fetched } }));
}

function settle(kind, arrived) {
  clearTimeout(failed.get(kind));
  failed.delete(kind);
  if (!arrived) failed.set(kind, setTimeout(tell, 2000 + Math.random() * 3000, kind));
  show();
}

function show() {
  document.documentElement.dataset.liveState = connected && !failed.size ? "on" : "off";
}

function lift() {
  clearTimeout(down);
  down = 0;
  const these = [...missed];
  missed.clear();
  these.forEach(tell);
}

addEventListener("pointerdown", () => { clearTimeout(down); down = setTimeout(lift, 5000); }, true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { if (down) setTimeout(lift, 50); }, true);
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const [live, kind] = event.detail.requestConfig?.triggeringEvent?.type?.split("-") ?? [];
  if (down && live === "live") { event.detail.shouldSwap = false; missed.add(kind.toUpperCase()); }
  opened = [...event.detail.target.querySelectorAll("details[open][id]")].map((each) => each.id);
});
document.body.addEventListener("htmx:afterSwap", () => {
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
});

document.body.addEventListener("htmx:afterRequest", ({ detail }) => {
  detail.requestConfig.triggeringEvent?.detail?.fetched?.(detail.successful);
});

// A server that answers otherwise, and not at once again, may have ended the sign-in: a part that fetches hears of it.
function listen() {
  const source = new EventSource(stream);
  for (const kind of kinds) source.addEventListener(kind, () => tell(kind));
  source.onopen = () => { connected = true; refused = false; show(); kinds.forEach(tell); };
  source.onerror = () => {
    connected = false;
    show();
    if (source.readyState !== EventSource.CLOSED) return;
    if (!refused) tell("LESSON");
    refused = true;
    setTimeout(listen, 3000 + Math.random() * 3000);
  };
}

if (stream) {
  listen();
  addEventListener("online", () => kinds.forEach(tell));
}
