// Sends a request from the page, to the system that serves the page and to nothing else.

import { el, json } from "./dom.js";
import { resolve, sample } from "./schema.js";

export function tryIt(document, path, method, operation) {
  const inputs = [];
  const parameters = (operation.parameters ?? []).map(parameter => resolve(document, parameter));
  const shown = parameters.filter(parameter => parameter.in === "path" || (parameter.in === "query" && !parameter.name.includes("[")) || parameter.name === "If-Match" || parameter.name === "Idempotency-Key");
  const form = el("div", { class: "inputs" }, shown.map(parameter => {
    const input = el("input", { placeholder: parameter.in === "path" ? "needed" : "", autocomplete: "off", spellcheck: "false" });
    inputs.push({ parameter, input });
    return el("label", null, el("span", null, parameter.name), input);
  }));
  const media = resolve(document, operation.requestBody)?.content;
  const type = media && Object.keys(media)[0];
  const body = media && el("textarea", { spellcheck: "false", "aria-label": "Body" });
  if (body) body.value = JSON.stringify(sample(document, media[type].schema), null, 2);

  const command = el("code", { class: "grow muted" });
  const result = el("div");
  const tell = () => { command.textContent = curl(build()); };
  const build = () => request(path, method, inputs, type, body?.value);
  const panel = el("div", { class: "panel try" },
    shown.length > 0 && form, body,
    el("div", { class: "bar" }, el("button", { onclick: () => send(build(), result) }, "Send"), command,
      el("button", { class: "quiet", onclick: () => navigator.clipboard?.writeText(command.textContent) }, "Copy")),
    result);
  panel.addEventListener("input", tell);
  tell();
  return panel;
}

function request(path, method, inputs, type, body) {
  const query = new URLSearchParams();
  const headers = {};
  let target = path;
  for (const { parameter, input } of inputs) {
    const value = input.value;
    if (parameter.in === "path") target = target.replace(`{${parameter.name}}`, value ? encodeURIComponent(value) : `{${parameter.name}}`);
    else if (value && parameter.in === "query") query.append(parameter.name, value);
    else if (value) headers[parameter.name] = value;
  }
  if (type) headers["Content-Type"] = type;
  const search = query.toString();
  return { method: method.toUpperCase(), url: new URL((search ? `${target}?${search}` : target).replace(/^\//, ""), document.baseURI), headers, body };
}

function curl({ method, url, headers, body }) {
  const parts = ["curl"];
  if (method !== "GET") parts.push("-X", method);
  parts.push(`'${decodeURI(url.href)}'`);
  for (const [name, value] of Object.entries(headers)) parts.push("-H", `'${name}: ${value}'`);
  if (body !== undefined) parts.push("-d", `'${body.replace(/\s*\n\s*/g, " ").replaceAll("'", "'\\''")}'`);
  return parts.join(" ");
}

async function send({ method, url, headers, body }, result) {
  const started = performance.now();
  try {
    const response = await fetch(url, { method, headers, body, cache: "no-store" });
    const text = await response.text();
    show(result, response, text, performance.now() - started);
  } catch (fault) {
    result.replaceChildren(el("div", { class: "bar" }, el("span", { class: "status bad" }, "not reached"), el("span", { class: "muted" }, String(fault.message))));
  }
}

function show(result, response, text, elapsed) {
  const headers = ["etag", "location", "link", "retry-after", "allow", "idempotency-replayed", "setout-answer"]
    .filter(name => response.headers.has(name)).map(name => `${name}: ${response.headers.get(name)}`);
  result.replaceChildren(
    el("div", { class: "bar" },
      el("span", { class: `status ${response.ok ? "good" : "bad"}` }, `${response.status}`), el("span", { class: "muted" }, response.statusText),
      el("span", { class: "grow muted value" }, headers.join("   ")), el("span", { class: "muted" }, `${elapsed.toFixed(0)} ms`)),
    text ? json(pretty(text)) : "");
}

/** Indents without reading numbers, so that 64-bit integers stay as they came. */
function pretty(text) {
  let [out, depth, inText] = ["", 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inText) {
      out += sign;
      if (sign === "\\") out += text[++at] ?? "";
      else if (sign === '"') inText = false;
    } else if (sign === '"') { inText = true; out += sign; }
    else if (sign === "{" || sign === "[") {
      const close = text[at + 1];
      if (close === "}" || close === "]") { out += sign + close; at++; }
      else out += sign + "\n" + "  ".repeat(++depth);
    } else if (sign === "}" || sign === "]") out += "\n" + "  ".repeat(--depth) + sign;
    else if (sign === ",") out += ",\n" + "  ".repeat(depth);
    else if (sign === ":") out += ": ";
    else if (!/\s/.test(sign)) out += sign;
  }
  return out;
}
