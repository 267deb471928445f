// Saves what is typed as a draft: <form data-draft="/address"> posts one field at a time, a moment after the last key.
// What could not be saved is saved again by itself, with the time at which it was typed and what the clock shows while it is sent.
const WAIT = 800;
const AGAIN = 4000;
const waiting = new Map();
const onTheWay = new Set();

/** Whose page this is: it says nothing for somebody else who signed in on this device since. */
export const person = document.documentElement.dataset.person;
export const token = (form) => form.querySelector("input[name=_csrf]")?.value ?? "";

const say = (form, word) => {
  const state = form.querySelector(".saved[role=status]");
  if (!state?.dataset[word] || document.visibilityState === "hidden") return;
  state.textContent = state.dataset[word];
  state.classList.remove("arrived", "waits");
};

const isChoice = (field) => ["radio", "checkbox"].includes(field.type);

// A radio or checkbox group is one field: its chosen values, with commas between.
const words = (form, field) => {
  const chosen = [...form.querySelectorAll(`[name="${field.name}"]`)];
  if (!isChoice(field)) return field.value;
  return chosen.filter((each) => each.checked).map((each) => each.value).join(",");
};

function plan(form, field, typedAt, wait) {
  clearTimeout(waiting.get(field)?.timer);
  waiting.set(field, { form, typedAt, timer: setTimeout(() => begin(form, field, typedAt), wait) });
}

function begin(form, field, typedAt) {
  const saving = save(form, field, typedAt).finally(() => onTheWay.delete(saving));
  onTheWay.add(saving);
}

async function save(form, field, typedAt) {
  waiting.delete(field);
  const body = JSON.stringify({ field: field.name, words: words(form, field), typedAt, sentAt: new Date().toISOString() });
  const headers = { "Content-Type": "application/json", "X-XSRF-TOKEN": token(form), "X-Person": person };
  let answer = null;
  try {
    answer = await fetch(form.dataset.draft, { method: "POST", headers, body, keepalive: body.length < 60000 });
  } catch {
    // No network: told and tried again below.
  }
  if (form.dataset.busy) return;
  say(form, answer?.status === 409 ? "older" : answer?.ok && !answer.redirected ? "saved" : "lost");
  if ((!answer || answer.status >= 500) && !waiting.has(field)) plan(form, field, typedAt, AGAIN);
}

function saveAll() {
  for (const [field, { form, typedAt, timer }] of waiting) {
    clearTimeout(timer);
    begin(form, field, typedAt);
  }
}

/** Saves at once what waits; resolves when nothing is on its way any more. */
export function flush() {
  saveAll();
  return Promise.allSettled(onTheWay);
}

// What was typed before this script had come, on a slow device or network, is saved, too.
const isTyped = (field) => field.name && field.type !== "hidden"
  && (isChoice(field) ? field.checked !== field.defaultChecked : "defaultValue" in field && field.value !== field.defaultValue);

for (const form of document.querySelectorAll("form[data-draft]")) {
  for (const field of [...form.elements].filter(isTyped)) plan(form, field, new Date().toISOString(), WAIT);
}

document.addEventListener("input", ({ target }) => {
  const form = target.form;
  if (!form?.dataset.draft || !target.name || target.type === "hidden") return;
  plan(form, target, new Date().toISOString(), WAIT);
});

/** Nothing of this form is to be saved any more: it is being sent. */
export function forget(form) {
  for (const [field, { form: its, timer }] of waiting) {
    if (its === form) {
      clearTimeout(timer);
      waiting.delete(field);
    }
  }
}

document.addEventListener("submit", ({ target }) => forget(target));
addEventListener("online", saveAll);

// Before the page goes, what still waits is saved at once.
addEventListener("pagehide", saveAll);
