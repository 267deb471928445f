// Sends answers, and keeps on this device what could not be sent: through reloads, restarts and an hour without network.
// Each answer gets its id here, before it is sent, so that sending it again is the same fact. What is refused stays here,
// too, and is shown with the reason until its writer puts it away; it is tried once more whenever the page is opened.
// By the address that names its content, which the page knows: another version is another address.
const { forget, person, token } = await import(document.getElementById("answers").dataset.drafts);

const stage = () => document.getElementById("stage");
const me = stage()?.dataset.me;
const STORE = `foothold:kept:${me}`;
const FINAL = [400, 403, 404, 409, 413, 422];
const LONG = 10000;
let wait = 1000;

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
    if (how === "arrived") form.querySelector(".btn.big").textContent = form.dataset.again;
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

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-answer]");
  if (!form || !me) return;
  event.preventDefault();
  forget(form);
  const fields = new FormData(form);
  const answer = {
    address: form.getAttribute("action"),
    words: { kept: form.dataset.kept, sending: form.dataset.sending, signIn: form.dataset.signIn, refused: form.dataset.refused },
    asked: form.closest("section")?.querySelector("h2")?.textContent,
    shown: [...form.elements].filter((each) => each.name === "answer" && each.checked).map((each) => each.labels[0].textContent).join(", ") || undefined,
    body: {
      id: newId(),
      answer: fields.getAll("answer"),
      reason: fields.get("reason"),
      confidence: fields.get("confidence"),
      replaces: fields.get("replaces"),
      performedAt: new Date().toISOString(),
    },
  };
  form.elements.replaces.value = answer.body.id;
  form.dataset.busy = "sending";
  try {
    keep([...kept(), answer]);
  } catch {
    form.submit();
    return;
  }
  say(answer.address, answer.words.sending);
  sendAll();
});

// What became of it: arrived, refused for good, or to be sent later; "alone" if only this one has to wait.
async function send(answer) {
  const body = JSON.stringify({ ...answer.body, sentAt: new Date().toISOString() });
  const headers = { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token(document), "X-Person": person };
  const reply = await fetch(answer.address, { method: "POST", headers, body, redirect: "manual" });
  if (reply.type === "opaqueredirect" || reply.status === 401) return { later: answer.words.signIn };
  const told = reply.headers.get("Content-Type")?.includes("json") ? await reply.json() : null;
  if (reply.ok) return { message: told.message };
  if (reply.status === 403 && !told) {
    await freshToken();
    return { later: answer.words.kept };
  }
  if (!FINAL.includes(reply.status)) return { later: answer.words.kept, alone: true };
  return { message: told?.message ?? answer.words.refused ?? answer.words.kept, refused: true, mended: reply.status === 422 };
}

// The page was open for so long that its token is another one's by now.
async function freshToken() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const fresh = token(page);
  if (fresh) for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = fresh;
}

// One tab at a time, oldest first: an answer names the one before it. One that has to wait holds up its own check alone.
async function sendAll() {
  const work = async () => {
    const waiting = new Set();
    const next = () => kept().find((each) => !each.refused && !waiting.has(each.address));
    for (let answer = next(); answer; answer = next()) {
      const result = await send(answer).catch(() => ({ later: answer.words.kept }));
      if (result.later) {
        say(answer.address, result.later, "waits");
        if (!result.alone) return false;
        waiting.add(answer.address);
      } else {
        settle(answer, result);
      }
    }
    return !waiting.size;
  };
  const done = await (navigator.locks ? navigator.locks.request(STORE, work) : work());
  if (done) {
    wait = 1000;
  } else {
    setTimeout(sendAll, wait + Math.random() * wait);
    wait = Math.min(wait * 2, 15000);
  }
}

// What the person can mend still stands in the form; anything else that is refused is kept to be seen.
function settle(answer, { message, refused, mended }) {
  const shown = forms(answer.address);
  if (refused && !(mended && shown.length)) refuse(answer, message);
  else drop(answer);
  for (const form of shown) delete form.dataset.busy;
  if (refused && !shown.length) note("");
  else say(answer.address, message, refused ? "waits" : "arrived");
  showRefused();
}

// While somebody types, the page stays as it is; it changes when there is another check, or this one stops.
async function look() {
  const signal = AbortSignal.timeout?.(LONG);
  const reply = await fetch(stage().dataset.from, { headers: { "HX-Request": "true" }, signal });
  if (!reply.ok) return false;
  const fresh = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("stage");
  if (fresh && !reply.redirected && fresh.dataset.state !== stage().dataset.state) change(fresh);
  return true;
}

function change(fresh) {
  const field = stage().contains(document.activeElement) ? document.activeElement : null;
  stage().replaceWith(document.importNode(fresh, true));
  if (field && !carryOn(field)) document.getElementById("main").focus();
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
  let looking = Promise.resolve();
  document.body.addEventListener("live-lesson", ({ detail }) => {
    looking = looking.then(look).catch(() => false).then(detail.fetched);
  });
  keep(kept().map((each) => ({ ...each, refused: undefined })));
  const [first] = kept();
  if (first) {
    say(first.address, first.words.kept, "waits");
    sendAll();
  }
  addEventListener("online", sendAll);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && kept().length) sendAll(); });
}
