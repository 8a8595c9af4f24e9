// The API page: an overview, and one view for each endpoint. Everything it shows is in openapi.json beside it.

import { el, json, method as methodOf, pathText, prose } from "./dom.js";
import { describe, field, resolve } from "./schema.js";
import { tryIt } from "./request.js";

const nav = document.getElementById("nav");
const main = document.getElementById("main");
const api = await (await fetch(new URL("openapi.json", document.baseURI))).json();
const operations = Object.entries(api.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item).filter(([, value]) => value.operationId).map(([method, operation]) => ({ path, method, operation })));
const groups = group(operations);

function group(entries) {
  const found = new Map((api.tags ?? []).map(tag => [tag.name, []]));
  for (const entry of entries) {
    const tag = entry.operation.tags?.[0] ?? "";
    found.set(tag, [...(found.get(tag) ?? []), entry]);
  }
  return found;
}

function titleOf({ operation, path }) {
  return operation.summary ?? path;
}

function drawNav() {
  const filter = el("input", { type: "search", placeholder: "Find an endpoint", "aria-label": "Find an endpoint" });
  const list = el("div");
  const draw = () => list.replaceChildren(...[...groups].flatMap(([tag, entries]) => {
    const words = filter.value.toLowerCase();
    const fitting = entries.filter(entry => `${entry.method} ${entry.path} ${titleOf(entry)}`.toLowerCase().includes(words));
    return fitting.length === 0 ? [] : [el("h2", null, tag), ...fitting.map(entry =>
      el("a", { class: "entry", href: `#${entry.operation.operationId}`, title: `${entry.method.toUpperCase()} ${entry.path}` }, methodOf(entry.method), el("span", null, titleOf(entry))))];
  }));
  filter.addEventListener("input", () => { draw(); mark(); });
  draw();
  nav.append(el("a", { class: "brand", href: "#" }, el("img", { src: "docs/icon.svg", alt: "" }), api.info.title), filter, list);
}

function mark() {
  for (const entry of nav.querySelectorAll(".entry")) entry.toggleAttribute("aria-current", entry.hash === location.hash);
}

function overview() {
  return [
    el("h1", null, api.info.title),
    api.info.description && el("p", { class: "lead" }, prose(api.info.description)),
    el("div", { class: "links" }, el("a", { href: "openapi.json" }, "openapi.json"), el("a", { href: "health/ready" }, "health")),
    [...groups].map(([tag, entries]) => [
      el("h2", null, tag),
      el("div", { class: "panel overview" }, entries.map(entry =>
        el("a", { class: "row", href: `#${entry.operation.operationId}` }, methodOf(entry.method), pathText(entry.path), el("span", { class: "what" }, entry.operation.summary ?? "")))),
    ]),
  ];
}

function parametersOf(operation) {
  const all = (operation.parameters ?? []).map(parameter => resolve(api, parameter));
  const [filters, plain] = [all.filter(isFilter), all.filter(parameter => !isFilter(parameter))];
  const line = parameter => field(api, parameter.name, parameter.schema ?? {}, { isRequired: parameter.required && parameter.in !== "path", words: parameter.description });
  return [
    plain.length > 0 && [el("h2", null, "Parameters"), el("div", { class: "panel" }, plain.map(line))],
    filters.length > 0 && el("details", { class: "panel" }, el("summary", null, `${filters.length} filters`), filters.map(line)),
  ];

  function isFilter(parameter) {
    return parameter.in === "query" && (parameter.name.includes("[") || all.some(other => other.name.startsWith(`${parameter.name}[`)));
  }
}

function bodyOf(operation) {
  const content = resolve(api, operation.requestBody)?.content;
  if (!content) return null;
  const type = Object.keys(content).at(-1);
  return [el("h2", null, "Body"), el("div", { class: "panel" }, describe(api, content[type].schema ?? {}, { isRequest: true }))];
}

function responsesOf(operation) {
  return [el("h2", null, "Responses"), ...Object.entries(operation.responses ?? {}).map(([status, declared]) => {
    const response = resolve(api, declared);
    const media = Object.values(response.content ?? {})[0];
    const isGood = status < 400;
    const headers = Object.entries(response.headers ?? {});
    const body = isGood && media?.schema ? describe(api, media.schema) : null;
    return el("details", { class: "panel response", open: isGood && status !== "304" },
      el("summary", null, el("span", { class: `status ${isGood ? "good" : "bad"}` }, status), prose(response.description ?? "")),
      body, media?.example !== undefined && json(media.example),
      headers.map(([name, header]) => field(api, name, resolve(api, header).schema ?? {}, { words: resolve(api, header).description })),
      !isGood && media?.schema && describe(api, media.schema));
  })];
}

function view({ path, method, operation }) {
  return [
    el("h1", null, operation.summary ?? `${method.toUpperCase()} ${path}`),
    el("div", { class: "title" }, methodOf(method, true), pathText(path)),
    operation.description && el("p", { class: "lead" }, prose(operation.description)),
    operation["x-setout-answer"] && el("p", { class: "mark" }, prose(`Answered with the documented example: ${operation["x-setout-answer"].replace(/^example: /, "")}`)),
    el("h2", null, "Try it"), tryIt(api, path, method, operation),
    parametersOf(operation), bodyOf(operation), responsesOf(operation),
  ];
}

function show() {
  const found = operations.find(entry => `#${entry.operation.operationId}` === location.hash);
  main.replaceChildren(...[found ? view(found) : overview()].flat(9).filter(Boolean));
  document.title = found ? `${titleOf(found)} · ${api.info.title}` : api.info.title;
  mark();
  scrollTo(0, 0);
}

drawNav();
show();
addEventListener("hashchange", show);
