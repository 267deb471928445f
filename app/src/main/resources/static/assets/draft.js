// Saves what is typed as a draft: <form data-draft="/address"> posts one field at a time, a moment after the last key.
// Until the server has it, it is kept on this device with the time at which it was typed: through a reload, a tab that was
// closed, a sign-in that ended. keep.js forgets it when its form was taken, at sign-out, and when somebody else signs in.
const WAIT = 800;
const AGAIN = { lost: 4000, signIn: 15000 };
const waiting = new Map();
const onTheWay = new Set();
const sending = new Set();
const lastTyped = new Map();
const putBack = new Set();

/** Whose page this is: it says nothing for somebody else who signed in on this device since. */
export const person = document.documentElement.dataset.person;
export const token = (form) => form.querySelector("input[name=_csrf]")?.value ?? "";

const say = (form, word) => {
  const state = form.querySelector(".saved[role=status]");
  if (!state?.dataset[word] || document.visibilityState === "hidden") return;
  state.textContent = state.dataset[word];
  state.classList.remove("arrived", "waits");
};

// By where its words are kept, a field is told from any other, whichever of its choices was tapped.
const place = (form, field) => `foothold:typed:${person}:${form.dataset.draft}:${field.name}`;
const isChoice = (field) => ["radio", "checkbox"].includes(field.type);
const named = (form, name) => [...form.elements].filter((field) => field.name === name && field.type !== "hidden");

// A radio or checkbox group is one field: its chosen values, with commas between.
const words = (form, field) => {
  if (!isChoice(field)) return field.value;
  return named(form, field.name).filter((each) => each.checked).map((each) => each.value).join(",");
};

// A device that keeps nothing, or has no room left, must not keep anybody from typing.
const tried = (work) => {
  try {
    return work();
  } catch {
    return null;
  }
};
const read = (at) => tried(() => JSON.parse(localStorage.getItem(at)));
const write = (at, draft) => tried(() => localStorage.setItem(at, JSON.stringify(draft)));
const drop = (at) => tried(() => localStorage.removeItem(at));

function plan(form, field, typedAt, wait) {
  const at = place(form, field);
  clearTimeout(waiting.get(at)?.timer);
  waiting.set(at, { form, field, typedAt, timer: setTimeout(begin, wait, form, field, typedAt, false) });
}

function begin(form, field, typedAt, leaving) {
  const saving = save(form, field, typedAt, leaving).finally(() => onTheWay.delete(saving));
  onTheWay.add(saving);
}

function type(form, field) {
  const at = place(form, field);
  const typedAt = new Date().toISOString();
  lastTyped.set(at, typedAt);
  putBack.delete(at);
  write(at, { words: words(form, field), typedAt });
  plan(form, field, typedAt, WAIT);
}

async function post(form, field, typedAt) {
  const body = JSON.stringify({ field: field.name, words: words(form, field), typedAt, sentAt: new Date().toISOString() });
  const headers = { "Content-Type": "application/json", "X-XSRF-TOKEN": token(form), "X-Person": person };
  const answer = await fetch(form.dataset.draft, { method: "POST", headers, body, redirect: "manual", keepalive: body.length < 60000 });
  if (answer.status === 403) await freshToken();
  return answer;
}

// The page was open for so long that its token is another one's by now.
async function freshToken() {
  const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  if (fresh.documentElement.dataset.person !== person) return;
  for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = token(fresh);
}

function outcome(answer) {
  if (!answer || answer.status >= 500) return "lost";
  if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) return "signIn";
  if (answer.status === 409) return "older";
  return answer.ok ? "saved" : "refused";
}

// One at a time of each field, unless the page is about to go.
async function save(form, field, typedAt, leaving) {
  const at = place(form, field);
  if (sending.has(at) && !leaving) {
    plan(form, field, typedAt, WAIT);
    return;
  }
  clearTimeout(waiting.get(at)?.timer);
  waiting.delete(at);
  sending.add(at);
  const answer = await post(form, field, typedAt).catch(() => null);
  sending.delete(at);
  if (!form.dataset.busy && lastTyped.get(at) === typedAt) settle(form, field, typedAt, outcome(answer));
}

function settle(form, field, typedAt, what) {
  const at = place(form, field);
  if (what === "older" && putBack.delete(at)) reset(form, field);
  if (["saved", "older"].includes(what)) drop(at);
  say(form, what === "signIn" && !read(at) ? "refused" : what);
  if (AGAIN[what] && !waiting.has(at)) plan(form, field, typedAt, AGAIN[what]);
}

function reset(form, field) {
  for (const each of named(form, field.name)) {
    if (isChoice(each)) each.checked = each.defaultChecked;
    else if ("defaultValue" in each) each.value = each.defaultValue;
  }
}

function saveAll(leaving) {
  for (const { form, field, typedAt } of [...waiting.values()]) begin(form, field, typedAt, leaving);
}

/** Saves at once what waits, also what was typed while an older draft of its field is on its way; resolves when that is done. */
export async function flush() {
  saveAll(false);
  await Promise.allSettled(onTheWay);
  if (waiting.size) saveAll(false);
  await Promise.allSettled(onTheWay);
}

// What was typed before this script had come, on a slow device or network, is saved, too.
const isTyped = (field) => field.name && field.type !== "hidden"
  && (isChoice(field) ? field.checked !== field.defaultChecked : "defaultValue" in field && field.value !== field.defaultValue);

// What is newer on the server stays: it is told by when each was typed.
function giveBack(form, field, { words: its, typedAt }) {
  for (const each of named(form, field.name)) {
    if (isChoice(each)) each.checked = its.split(",").includes(each.value);
    else each.value = its;
  }
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  lastTyped.set(place(form, field), typedAt);
  putBack.add(place(form, field));
  plan(form, field, typedAt, 0);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const fields = [...form.elements].filter((field) => field.name && field.type !== "hidden");
  fields.filter(isTyped).forEach((field) => type(form, field));
  for (const field of fields) {
    const kept = lastTyped.has(place(form, field)) ? null : read(place(form, field));
    if (kept) giveBack(form, field, kept);
  }
}

document.addEventListener("input", ({ target }) => {
  const form = target.form;
  if (form?.dataset.draft && target.name && target.type !== "hidden") type(form, target);
});

/** Nothing of this form is to be saved any more: it is being sent. Where nothing else keeps its words, they stay until it was taken. */
export function forget(form) {
  for (const [at, { form: its, timer }] of waiting) {
    if (its === form) {
      clearTimeout(timer);
      waiting.delete(at);
    }
  }
  for (const at of new Set([...form.elements].map((field) => place(form, field)))) {
    const kept = read(at);
    if (kept && "answer" in form.dataset) drop(at);
    else if (kept) write(at, { ...kept, sent: Date.now() });
  }
}

document.addEventListener("submit", ({ target }) => {
  if (target.dataset.draft) forget(target);
});
addEventListener("online", () => saveAll(false));

// Before the page goes, or a phone puts it away for good without a word, what still waits is saved at once.
addEventListener("pagehide", () => saveAll(true));
document.addEventListener("visibilitychange", () => saveAll(document.visibilityState === "hidden"));
