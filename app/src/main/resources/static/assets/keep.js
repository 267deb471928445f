// Keeps what is typed into <form data-keep="name"> in this tab: through a change of language, a sign-in that ended, a page
// that said "one moment". It is given back when its person sees the form again, and forgotten when the form was taken, at
// sign-out, and when somebody else signs in; a form that was sent when somebody else had signed in is not taken, and its words
// wait a little for their person. Never what is secret or hidden. What draft.js keeps on the device until the server has it is
// forgotten here, too.
const me = document.documentElement.dataset.person;
const ALL = "foothold:typed:";
const MINE = `${ALL}${me}:`;
const NEVER = ["hidden", "password", "file", "submit", "button", "reset"];
const SOON = 3000;
const A_WHILE = 600000;
const WAIT = 500;
const touched = new Map();
const underway = new Map();
const base = new Map();
let timer = 0;

const stores = () => [sessionStorage, localStorage];
const kept = () => stores().flatMap((store) => Object.keys(store).filter((at) => at.startsWith(ALL)).map((at) => ({ store, at })));
const forget = (those) => those.forEach(({ store, at }) => store.removeItem(at));
const key = (form) => `${MINE}${form.getAttribute("action")}:${form.dataset.keep}`;
const read = (at, store = sessionStorage) => JSON.parse(store.getItem(at) ?? "null");
const isChoice = (field) => ["radio", "checkbox"].includes(field.type);
const named = (form, name) => [...form.elements].filter((field) => field.name === name && !NEVER.includes(field.type));
const values = (fields) => fields.filter((field) => !isChoice(field) || field.checked).map((field) => field.value);
const asOne = (texts) => texts.map((each) => each.trim()).filter(Boolean).join("\0");
const same = (one, other) => asOne(one) === asOne(other);

// What stood there when the page came.
function initial(field) {
  if (field.options) return ([...field.options].find((each) => each.defaultSelected) ?? field.options[0])?.value ?? "";
  return isChoice(field) ? field.value : field.defaultValue;
}
const original = (fields) => fields.filter((field) => !isChoice(field) || field.defaultChecked).map(initial);

function write(at, its, store = sessionStorage) {
  try {
    store.setItem(at, JSON.stringify(its));
  } catch {
    // There is no room left: the words still stand in their form.
  }
}

function save(form, sent) {
  const before = read(key(form));
  const names = touched.get(form) ?? new Set();
  if (!before && !names.size) return;
  const fields = { ...before?.fields };
  for (const name of names) {
    const was = base.get(form)?.[name] ?? fields[name]?.was ?? original(named(form, name));
    fields[name] = { was, typed: values(named(form, name)) };
  }
  write(key(form), { fields, sent: sent ?? before?.sent });
}

const saveAll = () => touched.forEach((names, form) => save(form));

// A form that was taken leads on to a page; one that was not is answered at once, with a warning, or with a way to sign in.
function wasTaken({ sent }) {
  if (!sent || document.querySelector(".flash.care")) return false;
  const [way] = performance.getEntriesByType("navigation");
  const wasThis = Math.abs(performance.timeOrigin - sent) < SOON;
  return (wasThis && way.redirectCount > 0) || Boolean(document.querySelector(".flash.good"));
}

// Somebody else's: as they were when they were sent from this device, and not for long.
function waitsForItsPerson({ store, at }) {
  const { sent, since = sent, ...its } = read(at, store);
  if (since) write(at, { ...its, since }, store);
  return Date.now() - since < A_WHILE;
}

function fill(fields, typed) {
  fields.forEach((field, i) => {
    if (isChoice(field)) field.checked = typed.includes(field.value);
    else field.value = typed[i] ?? field.value;
  });
}

function open(form) {
  for (let box = form.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
}

// Where something else was saved since, it stays, and what was typed stands beside it, to be put there by a tap.
function offer(form, name, typed) {
  const fields = named(form, name);
  const template = document.getElementById("typed-before")?.content;
  base.set(form, { ...base.get(form), [name]: original(fields) });
  if (!template || fields.length !== 1 || isChoice(fields[0])) return;
  const box = template.firstElementChild.cloneNode(true);
  box.querySelector("blockquote").textContent = typed[0];
  box.querySelector("button").addEventListener("click", () => {
    fields[0].value = typed[0];
    fields[0].dispatchEvent(new Event("input", { bubbles: true }));
    fields[0].focus();
    box.remove();
  });
  fields[0].after(box);
}

function giveBack(form) {
  const its = read(key(form));
  for (const [name, { was, typed }] of Object.entries(its?.fields ?? {})) {
    const now = original(named(form, name));
    if (same(was, now)) fill(named(form, name), typed);
    else if (!same(typed, now)) offer(form, name, typed);
  }
  if (its) open(form);
}

// A form that htmx saves while it is typed in has arrived when it was answered, and nothing was typed meanwhile.
function goes({ detail: { elt } }) {
  const form = elt.closest("form[data-keep]");
  if (!form || !touched.has(form)) return;
  const sent = [...touched.get(form)].map((name) => [name, values(named(form, name))]);
  underway.set(form, Object.fromEntries([...Object.entries(underway.get(form) ?? {}), ...sent]));
  save(form);
  touched.delete(form);
}

function comes({ detail: { elt, xhr, successful } }) {
  const form = elt.closest("form[data-keep]");
  const sent = underway.get(form);
  if (!sent || !successful || xhr.getResponseHeader("HX-Redirect")) return;
  underway.delete(form);
  base.set(form, { ...base.get(form), ...sent });
  if (!touched.has(form)) sessionStorage.removeItem(key(form));
}

if (me) {
  forget(kept().filter((each) => !each.at.startsWith(MINE) && !waitsForItsPerson(each)));
  for (const each of kept().filter(({ at }) => at.startsWith(MINE))) {
    const its = read(each.at, each.store);
    if (wasTaken(its)) forget([each]);
    else if (its.sent || its.since) write(each.at, { ...its, sent: undefined, since: undefined }, each.store);
  }
  document.querySelectorAll("form[data-keep]").forEach(giveBack);
  document.addEventListener("input", ({ target }) => {
    const form = target.form;
    if (!form?.dataset.keep || NEVER.includes(target.type)) return;
    touched.set(form, (touched.get(form) ?? new Set()).add(target.name));
    clearTimeout(timer);
    timer = setTimeout(saveAll, WAIT);
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.getAttribute("action") === "/sign-out") {
      touched.clear();
      forget(kept());
    } else if (target.dataset.keep) {
      save(target, Date.now());
      touched.delete(target);
    }
  });
  document.addEventListener("htmx:beforeRequest", goes);
  document.addEventListener("htmx:afterRequest", comes);
  // A phone that ends a page in the background says no more than that it is hidden.
  addEventListener("pagehide", saveAll);
  document.addEventListener("visibilitychange", saveAll);
}
