// Sends answers, and keeps on this device what could not be sent: through reloads, restarts and an hour without network.
// Each answer gets its id here, before it is sent, so that sending it again is the same fact. What is refused stays here,
// too, and is shown with the reason until its writer puts it away; it is tried once more whenever the page is opened.
// By the address that names its content, which the page knows: another version is another address.
const { flush, forget, person, token } = await import(document.getElementById("answers").dataset.drafts);

const stage = () => document.getElementById("stage");
const me = stage()?.dataset.me;
const STORE = `foothold:kept:${me}`;
const FINAL = [400, 403, 404, 409, 413, 422];
const LONG = 10000;
const SOON = 3000;
const HANGS = 20000;
const IN_DOUBT = 15000;
const doubted = new Map();
let wait = 1000;
let timer = 0;
let turn = Promise.resolve();

const kept = () => JSON.parse(localStorage.getItem(STORE) ?? "[]");
const keep = (answers) => {
  if (answers.length) localStorage.setItem(STORE, JSON.stringify(answers));
  else localStorage.removeItem(STORE);
};
const forms = (address) => [...document.querySelectorAll("form[data-answer]")].filter((form) => form.getAttribute("action") === address);

/** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then randomness. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

// how: "arrived", or "waits" for what is still only here and must not be missed.
function say(address, word, how = "") {
  const shown = forms(address);
  for (const form of shown) {
    const state = form.querySelector(".saved[role=status]");
    state.textContent = word;
    state.classList.toggle("arrived", how === "arrived");
    state.classList.toggle("waits", how === "waits");
  }
  note(shown.length ? "" : word);
}

function note(word) {
  const kept = document.getElementById("kept");
  kept.textContent = word;
  kept.hidden = !word;
}

function showRefused() {
  const box = document.getElementById("refused");
  const refused = kept().filter((each) => each.refused);
  box.hidden = !refused.length;
  box.querySelector("ul").replaceChildren(...refused.map((each) => line(each, box.querySelector("template"))));
}

function line(answer, template) {
  const shown = template.content.cloneNode(true);
  shown.querySelector("b").textContent = answer.asked ?? "";
  shown.querySelector("blockquote").textContent = [answer.shown ?? answer.body.answer.join(", "), answer.body.reason].filter(Boolean).join(" · ");
  shown.querySelector("small").textContent = answer.refused;
  shown.querySelector("button").addEventListener("click", () => { drop(answer); showRefused(); });
  return shown;
}

const drop = (answer) => keep(kept().filter((each) => each.body.id !== answer.body.id));
const refuse = (answer, refused) => keep(kept().map((each) => (each.body.id === answer.body.id ? { ...each, refused } : each)));

/** What stands in the form. */
function written(form) {
  const fields = new FormData(form);
  return { answer: fields.getAll("answer"), reason: fields.get("reason"), confidence: fields.get("confidence") };
}

const asText = ({ answer, reason, confidence }) => JSON.stringify([answer, reason, confidence]);
const same = (one, other) => asText(one) === asText(other);
const waitingAt = (address) => kept().filter((each) => each.address === address && !each.refused).pop();

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-answer]");
  if (!form || !me) return;
  event.preventDefault();
  forget(form);
  const address = form.getAttribute("action");
  const before = waitingAt(address);
  if (!before || !same(before.body, written(form))) take(form, address, before);
  sendAll();
});

// One that waits is named as the one before, also when it was made in another tab or before a reload.
function take(form, address, before) {
  const answer = {
    address,
    words: { kept: form.dataset.kept, sending: form.dataset.sending, signIn: form.dataset.signIn, refused: form.dataset.refused },
    asked: form.closest("section")?.querySelector("h2")?.textContent,
    shown: [...form.elements].filter((each) => each.name === "answer" && each.checked).map((each) => each.labels[0].textContent).join(", ") || undefined,
    body: {
      id: newId(),
      ...written(form),
      replaces: before?.body.id ?? form.elements.replaces.value,
      performedAt: new Date().toISOString(),
    },
  };
  try {
    keep([...kept(), answer]);
  } catch {
    form.submit();
    return;
  }
  form.dataset.busy = "sending";
  say(address, answer.words.sending);
}

// What became of it: arrived, refused for good, or to be sent later; "alone" if only this one has to wait. Too late is not the
// last word at once: a sending that took long looks like a clock that is wrong, and one of which nobody knows may still be on its
// way into the log, where it is then found.
async function send(answer) {
  let result = await post(answer);
  if (result.stopped) result = await post(answer);
  if (result.unknown) doubted.set(answer.body.id, Date.now());
  const inDoubt = Date.now() - (doubted.get(answer.body.id) ?? 0) < IN_DOUBT;
  return result.stopped && inDoubt ? { later: answer.words.kept, alone: true } : result;
}

const post = (answer) => tryOnce(answer).catch(() => ({ later: answer.words.kept, unknown: true }));

async function tryOnce(answer) {
  const signal = AbortSignal.timeout?.(HANGS);
  const body = JSON.stringify({ ...answer.body, sentAt: new Date().toISOString() });
  const headers = { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token(document), "X-Person": person };
  const reply = await fetch(answer.address, { method: "POST", headers, body, redirect: "manual", signal });
  if (reply.type === "opaqueredirect" || reply.status === 401) return { later: answer.words.signIn };
  const told = reply.headers.get("Content-Type")?.includes("json") ? await reply.json() : null;
  if (reply.ok) return { message: told.message };
  if (reply.status === 403 && !told) {
    await freshToken();
    return { later: answer.words.kept };
  }
  if (!FINAL.includes(reply.status)) return { later: answer.words.kept, alone: true, unknown: true };
  const message = told?.message ?? answer.words.refused ?? answer.words.kept;
  return { message, refused: true, mended: reply.status === 422, stopped: reply.status === 409 };
}

// The page was open for so long that its token is another one's by now.
async function freshToken() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href, { signal: AbortSignal.timeout?.(HANGS) })).text(), "text/html");
  const fresh = token(page);
  if (fresh) for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = fresh;
}

// One tab at a time, oldest first: an answer names the one before it. One that has to wait holds up its own check alone.
async function sendThose() {
  const waiting = new Set();
  const next = () => kept().find((each) => !each.refused && !waiting.has(each.address));
  for (let answer = next(); answer; answer = next()) {
    const result = await send(answer);
    if (result.later) {
      say(answer.address, result.later, "waits");
      if (!result.alone) return false;
      waiting.add(answer.address);
    } else {
      settle(answer, result);
    }
  }
  return !waiting.size;
}

// However many ask for it, in this tab it happens once at a time, and there is one next time.
function sendAll() {
  clearTimeout(timer);
  turn = turn.then(() => (navigator.locks ? navigator.locks.request(STORE, sendThose) : sendThose())).catch(() => false).then(comeAgain);
}

function comeAgain(done) {
  clearTimeout(timer);
  if (!done) timer = setTimeout(sendAll, wait + Math.random() * wait);
  wait = done ? 1000 : Math.min(wait * 2, 15000);
}

// What the person can mend still stands in the form; anything else that is refused is kept to be seen.
function settle(answer, { message, refused, mended }) {
  const shown = forms(answer.address);
  if (refused && !(mended && shown.length)) refuse(answer, message);
  else drop(answer);
  const next = waitingAt(answer.address);
  for (const form of shown) {
    if (!next) delete form.dataset.busy;
    if (!refused) arrived(form, answer);
  }
  if (next) say(answer.address, next.words.sending);
  else if (refused) say(answer.address, shown.length ? message : "", "waits");
  else if (!shown.some((form) => typedSince(form, answer))) say(answer.address, message, "arrived");
  if (!refused && !shown.length) lookNext();
  showRefused();
}

function arrived(form, answer) {
  form.elements.replaces.value = answer.body.id;
  form.querySelector(".btn.big").textContent = form.dataset.again;
}

// What was changed meanwhile is not called sent: it is a draft again, whatever became of drafts when the answer came in.
function typedSince(form, answer) {
  if (same(written(form), answer.body)) return false;
  say(answer.address, "");
  for (const name of ["answer", "reason", "confidence"]) {
    form.querySelector(`[name=${name}]`)?.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return true;
}

// Where the form is there again, what was refused is tried once more; and a fresh form shows what waits to be sent from it.
function tryAgain() {
  keep(kept().map((each) => (forms(each.address).length ? { ...each, refused: undefined } : each)));
  for (const form of document.querySelectorAll("form[data-answer]")) {
    const its = waitingAt(form.getAttribute("action"));
    if (its && !written(form).answer.join("")) fill(form, its.body);
  }
  showRefused();
  if (kept().length) sendAll();
}

function fill(form, { answer, reason, confidence }) {
  const values = { answer, reason: [reason], confidence: [confidence] };
  for (const field of [...form.elements].filter((each) => each.name in values)) {
    const its = values[field.name];
    if (["radio", "checkbox"].includes(field.type)) field.checked = its.includes(field.value);
    else field.value = its[0] ?? "";
  }
}

let looking = Promise.resolve();
const lookNext = (done) => { looking = looking.then(look).catch(() => false).then(done); };

// While somebody types, the page stays as it is; it changes when there is another check, or this one stops.
// What was typed is saved first, for after a stop the page shows what was not sent. Whose page it is goes along: it never turns
// into somebody else's who signed in here since.
async function look() {
  await Promise.race([flush(), new Promise((done) => setTimeout(done, SOON))]);
  const signal = AbortSignal.timeout?.(LONG);
  const reply = await fetch(stage().dataset.from, { headers: { "HX-Request": "true", "X-Person": person }, signal });
  document.getElementById("away").hidden = reply.status !== 401 && !reply.headers.has("HX-Redirect");
  if (!reply.ok) return false;
  const fresh = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("stage");
  if (fresh && !reply.redirected && fresh.dataset.state !== stage().dataset.state) change(fresh);
  return true;
}

function change(fresh) {
  const field = stage().contains(document.activeElement) ? document.activeElement : null;
  stage().replaceWith(document.importNode(fresh, true));
  if (field && !carryOn(field)) document.getElementById("main").focus();
  tryAgain();
}

// Whoever is typing in a form that is on the fresh page, too, goes on typing there: it is the same form, field by field.
function carryOn(field) {
  const before = [...(field.form?.elements ?? [])];
  const [form] = forms(field.form?.getAttribute("action"));
  if (!form) return false;
  before.forEach((each, i) => {
    const its = form.elements[i];
    if (its?.name !== each.name || each.type === "hidden") return;
    its.value = each.value;
    its.checked = each.checked;
  });
  const box = form.closest("details");
  if (box) box.open = true;
  const there = form.elements[before.indexOf(field)];
  there?.focus();
  if (there?.selectionStart !== null) there?.setSelectionRange?.(field.selectionStart, field.selectionEnd);
  return Boolean(there);
}

if (me) {
  document.body.addEventListener("live-lesson", ({ detail }) => lookNext(detail.fetched));
  for (const each of kept()) if (!each.refused) doubted.set(each.body.id, Date.now());
  keep(kept().map((each) => ({ ...each, refused: undefined })));
  const [first] = kept();
  if (first) {
    say(first.address, first.words.kept, "waits");
    tryAgain();
  }
  addEventListener("online", sendAll);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && kept().length) sendAll(); });
}
