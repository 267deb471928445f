// Gives each answer of a check a row of its own, with a tick for what fits: nobody looks for a star on a phone. What is
// sent stays the text of <textarea name="lines">; a last row is always free, and a pasted list fills as many as it has.
const LINE = /^\s*([*★✱]?)\s*(.*?)\s*$/u;
const ARROW = /\s*(?:->|→)\s*/u;
const CHOOSING = ["MULTIPLE_CHOICE", "MULTIPLE_ANSWERS"];

function rows(box) {
  const { kind, lines } = box.form.elements;
  const list = box.querySelector("ul");
  const text = (row) => row.querySelector("[data-text]");
  const idea = (row) => row.querySelector("[data-idea]");
  const tick = (row) => row.querySelector("button");

  function line(row) {
    const fits = tick(row).getAttribute("aria-pressed") === "true" ? "*" : "";
    const shows = idea(row)?.value.trim() ? ` -> ${idea(row).value.trim()}` : "";
    const its = (text(row).value.trim() + shows).trim();
    return its && fits + its;
  }

  function read(row, written) {
    const [, star, rest] = LINE.exec(written);
    const arrow = idea(row) ? ARROW.exec(rest) : null;
    text(row).value = arrow ? rest.slice(0, arrow.index) : rest;
    if (arrow) idea(row).value = rest.slice(arrow.index + arrow[0].length);
    if (star) tick(row).setAttribute("aria-pressed", "true");
  }

  function add(written = "") {
    const row = box.querySelector("template").content.firstElementChild.cloneNode(true);
    list.append(row);
    const label = text(row).getAttribute("aria-label");
    text(row).setAttribute("aria-label", `${label} ${list.children.length}`);
    read(row, written);
    return row;
  }

  function leaveOneFree() {
    const least = CHOOSING.includes(kind.value) ? 2 : 1;
    while (list.children.length < least || line(list.lastElementChild)) add();
  }

  function write() {
    leaveOneFree();
    lines.value = [...list.children].map(line).filter(Boolean).join("\n");
    lines.dispatchEvent(new Event("input", { bubbles: true }));
  }

  list.addEventListener("input", (event) => { event.stopPropagation(); write(); });
  list.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (!pressed) return;
    pressed.setAttribute("aria-pressed", pressed.getAttribute("aria-pressed") !== "true");
    write();
  });
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input")) return;
    event.preventDefault();
    const next = event.target.closest("li").nextElementSibling;
    if (next) text(next).focus();
  });
  list.addEventListener("paste", (event) => {
    const pasted = event.clipboardData.getData("text").split(/\r?\n/u).filter((each) => each.trim());
    if (pasted.length < 2 || line(event.target.closest("li"))) return;
    event.preventDefault();
    const free = [...list.children].filter((row) => !line(row));
    pasted.forEach((each, i) => read(free[i] ?? add(), each));
    write();
  });
  box.form.addEventListener("change", leaveOneFree);

  lines.value.split("\n").filter((each) => each.trim()).forEach(add);
  leaveOneFree();
  box.hidden = false;
  if (document.activeElement === lines) text(list.firstElementChild).focus();
  lines.parentElement.hidden = true;
}

document.querySelectorAll("[data-choices]").forEach(rows);
