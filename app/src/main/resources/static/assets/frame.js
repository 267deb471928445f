// Small helps for every page; every page works without them.
const live = document.getElementById("live");
const say = (words) => { if (live) { live.textContent = ""; requestAnimationFrame(() => { live.textContent = words; }); } };

// Over plain http a browser lets nobody copy but on the machine itself: what is to be copied stands beside the button.
for (const helped of document.querySelectorAll("[data-scripted]")) helped.hidden = "copy" in helped.dataset && !navigator.clipboard;

document.addEventListener("click", async (event) => {
  const at = event.target.closest("[data-print], [data-copy], [data-fullscreen]");
  if (!at) return;
  if (at.hasAttribute("data-print")) window.print();
  if (at.hasAttribute("data-fullscreen")) document.documentElement.requestFullscreen?.();
  if (at.dataset.copy) {
    await navigator.clipboard.writeText(at.dataset.copy);
    say(at.dataset.done ?? "");
  }
});

// Who came here by a key or a screen reader's tap, and sent a form that leads back, goes on from there: what happened is read
// out, or the same place has the focus again. A finger and a mouse know their place by themselves.
const PLACE = "foothold:place";
let byPointer = false;
addEventListener("click", (event) => { byPointer = event.detail > 0; }, true);
document.addEventListener("submit", ({ target }) => {
  const [path, action] = [location.pathname, target.getAttribute("action")];
  const box = target.closest("[data-place]")?.dataset.place;
  if (!byPointer) sessionStorage.setItem(PLACE, JSON.stringify({ path, action, box }));
});
function comeBack(left) {
  sessionStorage.removeItem(PLACE);
  if (left?.path !== location.pathname || document.activeElement !== document.body) return;
  const same = [...document.forms].find((form) => form.getAttribute("action") === left.action);
  const box = document.querySelector(`[data-place="${left.box}"]`);
  const next = document.querySelector(".flash") ?? (same ?? box)?.querySelector("button:not([hidden])");
  next?.focus();
}
comeBack(JSON.parse(sessionStorage.getItem(PLACE)));

// A second press, while the answer to the first is on its way, sends nothing twice. What a script sends has its own way.
const A_MOMENT = 8000;
let pressed = new WeakMap();
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("method") !== "post" || form.matches("[data-answer]")) return;
  if (Date.now() - pressed.get(form) < A_MOMENT) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  pressed.set(form, Date.now());
  setTimeout(() => { if (event.defaultPrevented) pressed.delete(form); });
}, true);
addEventListener("pageshow", () => { pressed = new WeakMap(); });

// What changes while nobody touches the page is said, too, when it has come to rest: [data-say] holds the words.
let said = document.querySelector("[data-say]")?.textContent;
let saying = 0;
new MutationObserver(() => {
  const now = document.querySelector("[data-say]")?.textContent;
  if (!now || now === said) return;
  said = now;
  clearTimeout(saying);
  saying = setTimeout(() => say(now), 1000);
}).observe(document.getElementById("main") ?? document.body, { childList: true, subtree: true });

// What does not fit into a field is cut by the browser without a word: say so, until the field changes again.
document.addEventListener("beforeinput", ({ target: field, data, dataTransfer, isComposing }) => {
  if (!(field.maxLength > 0) || isComposing) return;
  if (field.nextElementSibling?.matches(".cut")) field.nextElementSibling.remove();
  const added = (data ?? dataTransfer?.getData("text/plain") ?? "").replaceAll("\r\n", "\n").length;
  const replaced = field.selectionEnd - field.selectionStart;
  if (!added || field.value.length - replaced + added <= field.maxLength) return;
  const words = live.dataset.cut.replace("{0}", field.maxLength.toLocaleString(document.documentElement.lang));
  field.insertAdjacentHTML("afterend", '<p class="cut"></p>');
  field.nextElementSibling.textContent = words;
  say(words);
});

// A part of the page is asked for on behalf of whose page it is: whoever signed in here since has another.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  const { person } = document.documentElement.dataset;
  if (person) detail.headers["X-Person"] = person;
});

// A row of tabs shows the one that is open, however many stand before it.
function showTab() {
  for (const open of document.querySelectorAll(".tabs [aria-current]")) {
    const row = open.parentElement.getBoundingClientRect();
    const its = open.getBoundingClientRect();
    open.parentElement.scrollLeft += its.left + its.width / 2 - row.left - row.width / 2;
  }
}
showTab();
document.addEventListener("htmx:afterSettle", showTab);

// A swap may take away what had the focus: keep the reader near by.
document.addEventListener("htmx:afterSettle", (event) => {
  if (document.activeElement === document.body) {
    const next = event.target.querySelector?.("[autofocus], [data-focus]");
    next?.focus();
  }
});

// Once, however often what asks again and again is not answered.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const lost = live?.dataset.lost ?? "";
  if (Boolean(detail.successful) === (live?.textContent === lost)) say(detail.successful ? "" : lost);
});
