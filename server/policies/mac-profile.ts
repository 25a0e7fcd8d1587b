import { createHash } from "node:crypto";
import type { PolicyTree } from "./policy-tree.ts";

/** Preferences of one program, by its domain. */
export type MacDomain = { readonly domain: string; readonly values: PolicyTree };

/**
 * A configuration profile of macOS. Its identifiers follow from its name, so that a new one takes the place of the old.
 * @param name the profile's, as System Settings shows it
 */
export function macProfile(name: string, domains: readonly MacDomain[]): string {
  const identifier = `ask-me.${domains[0]?.domain ?? "none"}`;
  const payloads = domains.map(({ domain, values }) => ({
    PayloadType: domain,
    PayloadIdentifier: `${identifier}.${domain}`,
    PayloadUUID: uuidOf(`${identifier}.${domain}`),
    PayloadVersion: 1,
    ...values,
  }));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${element({
  PayloadType: "Configuration",
  PayloadIdentifier: identifier,
  PayloadUUID: uuidOf(identifier),
  PayloadVersion: 1,
  PayloadScope: "System",
  PayloadDisplayName: name,
  PayloadContent: payloads,
})}
</plist>
`;
}

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

function element(value: Value): string {
  if (typeof value === "string") return `<string>${escaped(value)}</string>`;
  if (typeof value === "number") return `<integer>${value}</integer>`;
  if (typeof value === "boolean") return value ? "<true/>" : "<false/>";
  if (isList(value)) return `<array>${value.map(element).join("")}</array>`;
  const entries = Object.entries(value).map(([key, one]) => `<key>${escaped(key)}</key>${element(one)}`);
  return `<dict>\n${entries.join("\n")}\n</dict>`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A UUID that follows from a name (version 8: of a maker's own). */
function uuidOf(name: string): string {
  const digits = createHash("sha256").update(name).digest("hex");
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`];
  return [...parts, `a${digits.slice(17, 20)}`, digits.slice(20, 32)].join("-").toUpperCase();
}
