// Reads the description of the API and sends what the form says. The token stays in this page.
const form = document.getElementById("try");
const choose = document.getElementById("operation");
const parameters = document.getElementById("parameters");
const bodyField = document.getElementById("body-field");
const body = document.getElementById("body");
const fileField = document.getElementById("file-field");
const file = document.getElementById("file");
const keyField = document.getElementById("key-field");
const key = document.getElementById("key");
const status = document.getElementById("status");
const operations = [];

function tell(words) {
  status.textContent = words;
  status.hidden = !words;
}

function content(operation) {
  return operation.about.requestBody?.content ?? {};
}

function resolve(description, schema) {
  const real = schema?.oneOf?.[0] ?? schema;
  return real?.$ref ? description.components.schemas[real.$ref.split("/").pop()] : real;
}

function example(description, schema, depth = 0) {
  const real = resolve(description, schema);
  const type = [real?.type].flat()[0];
  if (!real || depth > 4) return null;
  if (real.enum) return real.enum[0];
  if (type === "array") return [example(description, real.items, depth + 1)];
  if (type === "object" || real.properties) {
    return Object.fromEntries(
      Object.entries(real.properties ?? {}).map(([name, each]) => [name, example(description, each, depth + 1)]));
  }
  return { boolean: false, integer: 1, number: 1 }[type] ?? "";
}

function show(description) {
  const operation = operations[choose.value];
  const summary = document.getElementById("summary");
  summary.textContent = operation.about.summary ?? operation.about.description ?? "";
  summary.hidden = summary.textContent === "";
  parameters.replaceChildren(...(operation.about.parameters ?? []).filter((each) => each.name).map((each) => {
    const field = document.createElement("div");
    field.className = "field";
    const label = document.createElement("label");
    label.htmlFor = `p-${each.name}`;
    label.textContent = `${each.name} (${each.in})`;
    const input = document.createElement("input");
    Object.assign(input, { className: "input", id: label.htmlFor, name: each.name, required: each.required === true });
    input.dataset.place = each.in;
    field.append(label, input);
    return field;
  }));
  const schema = content(operation)["application/json"]?.schema;
  bodyField.hidden = !schema;
  body.value = schema ? JSON.stringify(example(description, schema), null, 2) : "";
  fileField.hidden = !Object.keys(content(operation)).some((type) => type !== "application/json");
  file.value = "";
  keyField.hidden = operation.method !== "post";
}

// A file goes as it is; systems name its type differently, so what the operation takes counts.
function put(operation, request) {
  const chosen = fileField.hidden ? undefined : file.files[0];
  const types = Object.keys(content(operation));
  if (chosen) {
    request.headers["Content-Type"] = types.includes(chosen.type) ? chosen.type : types.at(-1);
    request.body = chosen;
  } else if (!bodyField.hidden) {
    request.headers["Content-Type"] = "application/json";
    request.body = body.value;
  }
  if (!keyField.hidden && key.value) request.headers["Idempotency-Key"] = key.value;
}

function address(operation) {
  const query = new URLSearchParams();
  let path = operation.path;
  for (const input of parameters.querySelectorAll("input")) {
    if (input.dataset.place === "path") path = path.replace(`{${input.name}}`, encodeURIComponent(input.value));
    else if (input.value) query.set(input.name, input.value);
  }
  return query.size ? `${path}?${query}` : path;
}

async function send() {
  const operation = operations[choose.value];
  const headers = { Authorization: `Bearer ${document.getElementById("token").value.trim()}` };
  const request = { method: operation.method.toUpperCase(), headers, credentials: "omit" };
  put(operation, request);
  const answer = document.getElementById("answer");
  try {
    const response = await fetch(address(operation), request);
    const text = await response.text();
    tell(form.dataset.sent.replace("{0}", response.status));
    answer.textContent = text.startsWith("{") || text.startsWith("[") ? JSON.stringify(JSON.parse(text), null, 2) : text;
  } catch {
    tell(form.dataset.failed);
    answer.textContent = "";
  }
  answer.hidden = answer.textContent === "";
}

function start(description) {
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, about] of Object.entries(methods)) {
      if (!about.responses["200"]?.content?.["text/event-stream"]) operations.push({ path, method, about });
    }
  }
  operations.forEach((each, i) => choose.add(new Option(`${each.method.toUpperCase()} ${each.path}`, i)));
  choose.addEventListener("change", () => show(description));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  form.hidden = false;
  show(description);
}

tell(form.dataset.reading);
try {
  const reply = await fetch("/api/openapi.json");
  start(await reply.json());
  tell("");
} catch {
  tell(form.dataset.failed);
}
