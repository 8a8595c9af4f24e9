// Elements from plain data. Text is always text: nothing of the document can become markup.

export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (child === undefined || child === null || child === false) continue;
    if (Array.isArray(child)) append(element, child);
    else element.append(child);
  }
}

/** Text with what stands between backticks as code. */
export function prose(text) {
  return String(text).split("`").map((part, index) => (index % 2 ? el("code", null, part) : part));
}

/** A path with its parameters emphasised. */
export function pathText(path) {
  return el("span", { class: "path" }, path.split(/(\{[^}]*\})/).map(part => (part.startsWith("{") ? el("b", null, part) : part)));
}

export function method(name, isBadge) {
  return el("span", { class: `method ${isBadge ? "badge " : ""}${name.toUpperCase()}` }, name.toUpperCase());
}

/** JSON, indented and coloured. */
export function json(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  const pre = el("pre", { tabindex: "0" });
  const token = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
  let last = 0;
  for (let found; (found = token.exec(text)); last = token.lastIndex) {
    pre.append(text.slice(last, found.index));
    const kind = found[2] ? "json-name" : found[1] ? "json-text" : "json-word";
    pre.append(el("span", { class: kind }, found[1] ?? found[0]), found[2] ?? "");
  }
  pre.append(text.slice(last));
  return pre;
}
