// Schemas as a reader wants them: names, types in words, bounds, and what is below.

import { el, prose } from "./dom.js";

const DEPTH = 4;

export function resolve(document, node) {
  for (let hops = 0; node && node.$ref && hops < 20; hops++)
    node = node.$ref.slice(2).split("/").reduce((at, part) => at?.[part.replaceAll("~1", "/").replaceAll("~0", "~")], document);
  return node ?? {};
}

/** The schema itself where it may also be null. */
function core(document, schema) {
  const own = resolve(document, schema);
  const others = (own.oneOf ?? []).map(part => resolve(document, part)).filter(part => part.type !== "null");
  return own.oneOf && others.length === 1 ? { ...others[0], nullable: true } : own;
}

function types(schema) {
  return [].concat(schema.type ?? []).filter(type => type !== "null");
}

function isNullable(schema) {
  return schema.nullable || [].concat(schema.type ?? []).includes("null");
}

function nameOf(document, schema) {
  const own = core(document, schema);
  const type = types(own)[0] ?? (own.properties ? "object" : own.enum ? "constant" : "any");
  if (type === "array") return `list of ${nameOf(document, own.items ?? {})}`;
  return own.format && type !== "integer" ? own.format : type;
}

function bounds(schema) {
  const found = [];
  const small = schema.minimum ?? schema.exclusiveMinimum;
  const large = schema.maximum ?? schema.exclusiveMaximum;
  if (schema.minLength !== undefined || schema.maxLength !== undefined)
    found.push(`${schema.minLength ?? 0}–${schema.maxLength ?? "…"} characters`);
  if (small !== undefined && Math.abs(small) < 1e15) found.push(`${schema.minimum !== undefined ? "≥" : ">"} ${small}`);
  if (large !== undefined && Math.abs(large) < 1e15) found.push(`${schema.maximum !== undefined ? "≤" : "<"} ${large}`);
  if (schema.default !== undefined) found.push(`default ${JSON.stringify(schema.default)}`);
  return found;
}

function typeLine(document, schema) {
  const own = core(document, schema);
  const parts = [nameOf(document, schema), ...bounds(own)];
  if (isNullable(own)) parts.push("or null");
  if (own.readOnly) parts.push("set by the server");
  const line = el("div", { class: "type" }, parts.join(" · "));
  for (const value of own.enum ?? []) line.append(" ", el("code", null, value === null ? "null" : String(value)));
  return line;
}

function below(document, schema, depth) {
  const own = core(document, schema);
  const inner = types(own)[0] === "array" ? core(document, own.items ?? {}) : own;
  return depth < DEPTH && inner.properties ? el("div", { class: "below" }, members(document, inner, depth + 1)) : null;
}

/** A line for a name with a schema: a member, a parameter. */
export function field(document, name, schema, { isRequired, words, depth = 0 } = {}) {
  const own = core(document, schema);
  return el("div", { class: "field" },
    el("div", { class: "name" }, name, isRequired && el("span", { class: "need", title: "required" }, "required")),
    el("div", null, typeLine(document, schema), (words ?? own.description) && el("div", { class: "words" }, prose(words ?? own.description))),
    below(document, schema, depth));
}

/** The members of an object, one line each. */
export function members(document, schema, depth = 0) {
  const own = core(document, schema);
  return Object.entries(own.properties ?? {}).map(([name, part]) =>
    field(document, name, part, { isRequired: own.required?.includes(name) && !own.allRequired && depth >= 0 && !part.readOnly && own.showRequired, depth }));
}

/** What a body looks like: its members, or what it is a list of. */
export function describe(document, schema, { isRequest } = {}) {
  const own = { ...core(document, schema), showRequired: isRequest };
  const rows = types(own)[0] === "array" ? core(document, own.items ?? {}) : own;
  const note = types(own)[0] === "array" ? el("div", { class: "field" }, el("div", { class: "name" }, "[ … ]"), el("div", { class: "type" }, `list of ${nameOf(document, own.items ?? {})}`)) : null;
  return [note, members(document, isRequest ? own : rows)];
}

/** A body to start from. */
export function sample(document, schema, depth = 0) {
  const own = core(document, schema);
  if (own.examples?.length) return own.examples[0];
  if (own.default !== undefined) return own.default;
  if (own.enum?.length) return own.enum[0];
  switch (types(own)[0]) {
    case "object": {
      if (depth > DEPTH) return {};
      return Object.fromEntries(Object.entries(own.properties ?? {}).map(([name, part]) => [name, sample(document, part, depth + 1)]));
    }
    case "array": return depth > DEPTH ? [] : [sample(document, own.items ?? {}, depth + 1)];
    case "integer": return Math.max(1, Number(own.minimum ?? 1) > -1e15 ? Number(own.minimum ?? 1) : 1);
    case "number": return own.exclusiveMinimum !== undefined ? Number(own.exclusiveMinimum) + 1 : 1.5;
    case "boolean": return true;
    case "string": return text(own);
    default: return isNullable(own) ? null : {};
  }
}

function text(schema) {
  const known = {
    email: "ada@example.com", uri: "https://example.com", date: "2026-03-01", "date-time": "2026-03-01T12:00:00Z",
    "time-local": "17:30:00", uuid: "01960e5c-7d2a-7b3c-8d4e-5f6a7b8c9d0e", byte: "AQID",
  };
  return known[schema.format] ?? "text".padEnd(schema.minLength ?? 0, " text").slice(0, schema.maxLength ?? 200);
}
