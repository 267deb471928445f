// Saves what is typed as a draft: <form data-draft="/address"> posts one field at a time, a moment after the last key.
const WAIT = 800;
const waiting = new Map();

export const token = (form) => form.querySelector("input[name=_csrf]")?.value ?? "";

const say = (form, word) => {
  const state = form.querySelector(".saved[role=status]");
  if (state?.dataset[word] && document.visibilityState !== "hidden") state.textContent = state.dataset[word];
};

// A radio or checkbox group is one field: its chosen values, with commas between.
const words = (form, field) => {
  const chosen = [...form.querySelectorAll(`[name="${field.name}"]`)];
  if (!["radio", "checkbox"].includes(field.type)) return field.value;
  return chosen.filter((each) => each.checked).map((each) => each.value).join(",");
};

async function save(form, field) {
  waiting.delete(field);
  const body = JSON.stringify({ field: field.name, words: words(form, field), typedAt: new Date().toISOString() });
  const headers = { "Content-Type": "application/json", "X-XSRF-TOKEN": token(form) };
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", headers, body, keepalive: body.length < 60000 });
    if (!form.dataset.busy) say(form, answer.ok && !answer.redirected ? "saved" : "lost");
  } catch {
    if (!form.dataset.busy) say(form, "lost");
  }
}

document.addEventListener("input", ({ target }) => {
  const form = target.form;
  if (!form?.dataset.draft || !target.name || target.type === "hidden") return;
  clearTimeout(waiting.get(target)?.timer);
  waiting.set(target, { form, timer: setTimeout(() => save(form, target), WAIT) });
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

// Before the page goes, what still waits is saved at once.
addEventListener("pagehide", () => {
  for (const [field, { form, timer }] of waiting) {
    clearTimeout(timer);
    save(form, field);
  }
});
