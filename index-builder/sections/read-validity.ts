import { datePattern, readDate } from "../extract/read-date.ts";

export type Validity = { readonly validFrom?: string; readonly validTo?: string };

const verb =
  "(?:действу(?:ет|ют)|действител(?:ен|ьна|ьно|ьны)|срок действия|период действия|акция действует|valid|effective)";
const from = String.raw`(?:с|со|from|since)\s+(${datePattern})`;
const to = String.raw`(?:по|до|to|until|till|through)\s+(${datePattern})`;
// No full stop between the verb and its dates: what follows one is another matter.
const gap = String.raw`[^.\n]{0,60}?`;
/** What every passage of the patterns below has. Most texts have none: they are told apart in a fifth of the time. */
const hint = /(?:действ|срок|период|акция|valid|effective)[^]*\d/i;
const both = new RegExp(String.raw`${verb}:?${gap}(?<![a-zа-я])${from}(?:\s+г(?:ода|\.)?)?\s+${to}`, "i");
const dash = new RegExp(String.raw`${verb}:?\s*(${datePattern})\s*[–—-]\s*(${datePattern})`, "i");
const start = new RegExp(String.raw`${verb}:?${gap}(?<![a-zа-я])${from}`, "i");
const end = new RegExp(String.raw`${verb}:?${gap}(?<![a-zа-я])${to}`, "i");

/** «Тарифы действуют с 01.11.2026 по 31.12.2026» → the two dates; either may be missing. */
export function readValidity(text: string): Validity {
  if (!hint.test(text)) return {};
  const pair = both.exec(text) ?? dash.exec(text);
  const begins = readDate(pair?.[1] ?? start.exec(text)?.[1] ?? "");
  const ends = readDate(pair?.[2] ?? (pair ? "" : (end.exec(text)?.[1] ?? "")));
  return { ...(begins ? { validFrom: begins } : {}), ...(ends ? { validTo: ends } : {}) };
}
