import { frequencyScore } from "./frequency-score.ts";

/** Charsets of Russian pages besides UTF-8, the most common first. */
const candidates = ["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"] as const;
/** A charset that is only declared must read at most this much worse than the best one, per letter. */
const tolerance = 0.5;
/** By chance, letters of another charset make a whole UTF-8 one in a few places, never in twenty of twenty-one. */
const wholeToBroken = 20;

export type Decoded = { readonly text: string; readonly charset: string };

/**
 * Bytes of a page as text: byte order mark, then valid UTF-8, then what header and `<meta>` declare as long as the
 * letters agree, then whatever makes the letters most Russian. Declarations are often wrong; valid UTF-8 with
 * multi-byte letters is so by chance only in a handful of bytes.
 * @param contentType the header's value, "" where there is none.
 */
export function decodeText(bytes: Uint8Array, contentType: string): Decoded {
  const marked = byMark(bytes);
  if (marked) return decode(bytes, marked);
  const utf8 = strictUtf8(bytes);
  const declared = [charsetOf(contentType), metaCharset(bytes)].filter((name) => name !== null);
  if (utf8 !== null && !declared.some((name) => name.startsWith("utf-16") || name.startsWith("iso-2022"))) {
    return { text: utf8, charset: "utf-8" };
  }
  return nearlyUtf8(bytes) ?? mostRussian(bytes, declared);
}

/** Portals cut texts at a byte, not at a letter: a few broken ones in many whole ones are still UTF-8. */
function nearlyUtf8(bytes: Uint8Array): Decoded | null {
  const decoded = decode(bytes, "utf-8");
  let whole = 0;
  let broken = 0;
  for (const char of decoded.text) {
    if (char === "\uFFFD") broken += 1;
    else if (char.charCodeAt(0) >= 128) whole += 1;
  }
  return broken > 0 && broken * wholeToBroken <= whole ? decoded : null;
}

function mostRussian(bytes: Uint8Array, declared: readonly string[]): Decoded {
  const sample = bytes.subarray(0, 65_536);
  const rated = [...new Set([...declared, ...candidates])]
    .filter((name) => name !== "utf-8")
    .map((name) => ({ name, score: frequencyScore(decode(sample, name).text) }));
  const best = Math.max(...rated.map(({ score }) => score));
  const chosen = rated.find(({ score }) => score >= best - tolerance) ?? { name: "windows-1251" };
  // Latin pages with a stray byte: nothing there is Cyrillic in any reading, so the declaration stands.
  const latin = best === Number.NEGATIVE_INFINITY;
  return decode(bytes, latin ? (declared[0] ?? "utf-8") : chosen.name);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  return charsetOf(/<meta[^>]+charset\s*=\s*["']?\s*[\w-]+/i.exec(head)?.[0] ?? "");
}

function charsetOf(declaration: string): string | null {
  const name = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(declaration)?.[1];
  if (name === undefined) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

const decode = (bytes: Uint8Array, charset: string): Decoded => ({
  text: new TextDecoder(charset).decode(bytes),
  charset,
});
