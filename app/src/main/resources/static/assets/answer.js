// Sends answers, and keeps on this device what could not be sent: through reloads, restarts and an hour without network.
// Each answer gets its id here, before it is sent, so that sending it again is the same fact.
import { forget, token } from "./draft.js";

const stage = () => document.getElementById("stage");
const me = stage()?.dataset.me;
const STORE = `foothold:kept:${me}`;
const FINAL = [400, 404, 409, 413, 422];
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

function say(address, word, arrived = false) {
  const shown = forms(address);
  for (const form of shown) {
    const state = form.querySelector(".saved[role=status]");
    state.textContent = word;
    state.classList.toggle("arrived", arrived);
    if (arrived) form.querySelector(".btn.big").textContent = form.dataset.again;
  }
  const note = document.getElementById("kept");
  note.textContent = shown.length ? "" : word;
  note.hidden = shown.length > 0;
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-answer]");
  if (!form || !me) return;
  event.preventDefault();
  forget(form);
  const fields = new FormData(form);
  const answer = {
    address: form.getAttribute("action"),
    words: { kept: form.dataset.kept, sending: form.dataset.sending, signIn: form.dataset.signIn },
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

async function send(answer) {
  const body = JSON.stringify({ ...answer.body, sentAt: new Date().toISOString() });
  const headers = { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token(document) };
  const reply = await fetch(answer.address, { method: "POST", headers, body, redirect: "manual" });
  if (reply.type === "opaqueredirect" || reply.status === 401) return { later: answer.words.signIn };
  if (reply.status === 403) {
    await freshToken();
    return { later: answer.words.kept };
  }
  if (!reply.ok && !FINAL.includes(reply.status)) return { later: answer.words.kept };
  const isJson = reply.headers.get("Content-Type")?.includes("json");
  return { message: isJson ? (await reply.json()).message : answer.words.kept, final: isJson || reply.ok, arrived: reply.ok };
}

// The page was open for so long that its token is another one's by now.
async function freshToken() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const fresh = token(page);
  if (fresh) for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = fresh;
}

// One tab at a time, oldest first: an answer names the one before it.
async function sendAll() {
  const work = async () => {
    for (let [next] = kept(); next; [next] = kept()) {
      let result;
      try {
        result = await send(next);
      } catch {
        result = { later: next.words.kept };
      }
      if (result.later || !result.final) {
        say(next.address, result.later ?? result.message);
        return false;
      }
      keep(kept().filter((each) => each.body.id !== next.body.id));
      for (const form of forms(next.address)) delete form.dataset.busy;
      say(next.address, result.message, result.arrived);
    }
    return true;
  };
  const done = await (navigator.locks ? navigator.locks.request(STORE, work) : work());
  if (done) {
    wait = 1000;
  } else {
    setTimeout(sendAll, wait + Math.random() * wait);
    wait = Math.min(wait * 2, 15000);
  }
}

// While somebody types, the page stays as it is; it changes when there is another check, or this one stops.
async function look() {
  const reply = await fetch(stage().dataset.from, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!reply?.ok || reply.redirected) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("stage");
  if (!fresh || fresh.dataset.state === stage().dataset.state) return;
  const inside = stage().contains(document.activeElement);
  stage().replaceWith(document.importNode(fresh, true));
  if (inside) document.getElementById("main").focus();
}

if (me) {
  let looking = Promise.resolve();
  document.body.addEventListener("live-lesson", () => { looking = looking.then(look); });
  const [first] = kept();
  if (first) {
    say(first.address, first.words.kept);
    sendAll();
  }
  addEventListener("online", sendAll);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && kept().length) sendAll(); });
}
