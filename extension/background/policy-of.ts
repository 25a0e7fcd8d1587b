import { z } from "zod";
import { ExtensionPolicy } from "../../core/contract/extension-policy.ts";
import { serverOrigin } from "../../core/contract/server-origin.ts";
import { readHotkey } from "../../core/keys/read-hotkey.ts";
import type { Policy, PolicyFault } from "../platform/policy.ts";

type Key = keyof ExtensionPolicy;

const Written = z.record(z.string(), z.unknown()).catch({});
const { shape } = ExtensionPolicy;
const longestShown = 80;

/**
 * A policy from what an administrator wrote. What cannot be read counts as not written, of lists one by one, and is told:
 * a lock that was understood holds, whatever stands beside it.
 */
export function policyOf(stored: unknown): Omit<Policy, "mayReach"> {
  const written = Written.parse(stored);
  const faults: PolicyFault[] = [];
  const unreadable = (key: Key, value: unknown): void => {
    faults.push({ kind: "unreadable", key, found: shown(value) });
  };

  function read<T>(key: Key, schema: z.ZodType<T>): T | null {
    const value = written[key];
    if (value === undefined) return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    unreadable(key, value);
    return null;
  }

  function readList<T>(key: Key, schema: z.ZodType<T>): T[] | null {
    return (
      read(key, z.array(z.unknown()))?.flatMap((value) => {
        const parsed = schema.safeParse(value);
        if (!parsed.success) unreadable(key, value);
        return parsed.success ? [parsed.data] : [];
      }) ?? null
    );
  }

  function readKey(): Policy["hotkey"] {
    const text = read("hotkey", z.string());
    const reading = text === null ? null : readHotkey(text);
    if (reading?.kind !== "refused") return reading?.hotkey ?? null;
    faults.push({ kind: "hotkey", found: shown(text), why: reading.why, instead: reading.instead });
    return null;
  }

  const server = read("server", shape.server.unwrap());
  const origins = readList("portalOrigins", shape.portalOrigins.unwrap().element);
  const language = read("language", shape.language.unwrap());
  const policy = {
    server: server === null ? null : serverOrigin(server),
    portalOrigins: origins && [...new Set(origins.flatMap((origin) => serverOrigin(origin) ?? []))],
    localIndex: read("localIndex", shape.localIndex.unwrap()),
    language: language === "auto" ? null : language,
    hotkey: readKey(),
    mayNot: readList("mayNot", shape.mayNot.unwrap().element) ?? [],
    unticked: readList("unticked", shape.unticked.unwrap().element) ?? [],
  };
  for (const key of Object.keys(written)) {
    if (!Object.hasOwn(shape, key)) faults.push({ kind: "unknown-key", key: key.slice(0, longestShown) });
  }
  return { ...policy, faults };
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "").slice(0, longestShown);
}
