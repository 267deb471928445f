// Keeps what is typed into <form data-keep="name"> in this tab: through a change of language, a sign-in that ended, a page
// that said "one moment". It is given back when its person sees the form again, and forgotten when the form was taken, at
// sign-out, and when somebody else signs in; a form that was sent when somebody else had signed in is not taken, and its words
// wait a little for their person. Never what is secret or hidden.
const me = document.documentElement.dataset.person;
const ALL = "foothold:typed:";
const MINE = `${ALL}${me}:`;
const NEVER = ["hidden", "password", "file", "submit", "button", "reset"];
const SOON = 3000;
const A_WHILE = 600000;
const touched = new Map();

const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(ALL));
const forget = (those) => those.forEach((key) => sessionStorage.removeItem(key));
const key = (form) => `${MINE}${form.getAttribute("action")}:${form.dataset.keep}`;
const read = (at) => JSON.parse(sessionStorage.getItem(at) ?? "null");
const write = (at, kept) => sessionStorage.setItem(at, JSON.stringify(kept));
const isChoice = (field) => ["radio", "checkbox"].includes(field.type);
const named = (form, name) => [...form.elements].filter((field) => field.name === name && !NEVER.includes(field.type));
const values = (fields) => fields.filter((field) => !isChoice(field) || field.checked).map((field) => field.value);

function save(form, sent) {
  const before = read(key(form));
  const names = touched.get(form) ?? new Set();
  if (!before && !names.size) return;
  const fields = { ...before?.fields };
  for (const name of names) fields[name] = values(named(form, name));
  write(key(form), { fields, sent: sent ?? before?.sent });
}

// A form that was taken leads on to a page; one that was not is answered at once, with a warning, or with a way to sign in.
function wasTaken({ sent }) {
  if (!sent || document.querySelector(".flash.care")) return false;
  const [way] = performance.getEntriesByType("navigation");
  const wasThis = Math.abs(performance.timeOrigin - sent) < SOON;
  return (wasThis && way.redirectCount > 0) || Boolean(document.querySelector(".flash.good"));
}

// Somebody else's: as they were when they were sent from this tab, and not for long.
function waitsForItsPerson(at) {
  const { fields, sent, since = sent } = read(at);
  if (since) write(at, { fields, since });
  return Date.now() - since < A_WHILE;
}

function giveBack(form) {
  const kept = read(key(form));
  for (const [name, its] of Object.entries(kept?.fields ?? {})) {
    named(form, name).forEach((field, i) => {
      if (isChoice(field)) field.checked = its.includes(field.value);
      else field.value = its[i] ?? field.value;
    });
  }
  for (let box = kept && form.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
}

if (me) {
  const forms = document.querySelectorAll("form[data-keep]");
  forget(keys().filter((each) => !each.startsWith(MINE) && !waitsForItsPerson(each)));
  for (const each of keys().filter((at) => at.startsWith(MINE))) {
    const kept = read(each);
    if (wasTaken(kept)) forget([each]);
    else write(each, { fields: kept.fields });
  }
  forms.forEach(giveBack);
  document.addEventListener("input", ({ target }) => {
    const form = target.form;
    if (!form?.dataset.keep || NEVER.includes(target.type)) return;
    touched.set(form, (touched.get(form) ?? new Set()).add(target.name));
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.getAttribute("action") === "/sign-out") {
      touched.clear();
      forget(keys());
    } else if (target.dataset.keep) {
      save(target, Date.now());
      touched.delete(target);
    }
  });
  addEventListener("pagehide", () => touched.forEach((names, form) => save(form)));
}
