// Hears that a class has changed: <main data-live="/classes/7/live">. Each change becomes an event on the body
// ("live-lesson", "live-picture"), on which a part of the page fetches itself anew:
// hx-get="…" hx-trigger="live-picture from:body". After every connection all parts fetch: what changed while nobody
// listened is seen, too.
const stream = document.querySelector("[data-live]")?.dataset.live;
const kinds = ["LESSON", "PICTURE"];
const tell = (kind) => document.body.dispatchEvent(new CustomEvent(`live-${kind.toLowerCase()}`));
const show = (state) => { document.documentElement.dataset.liveState = state; };

function listen() {
  const source = new EventSource(stream);
  for (const kind of kinds) source.addEventListener(kind, () => tell(kind));
  source.onopen = () => { show("on"); kinds.forEach(tell); };
  source.onerror = () => {
    show("off");
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 3000 + Math.random() * 3000);
  };
}

if (stream) listen();
