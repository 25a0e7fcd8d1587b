/** Bytes 0x80 to 0xBF of windows-1251; 0x98 is not assigned. Letters А to я follow in Unicode's own order. */
const middle = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї";
const bytes = new Map(Array.from(middle, (letter, at) => [letter, 0x80 + at]));

/**
 * Flaw: the archive is served in the encoding of twenty years ago, told only by a meta element.
 * Node decodes windows-1251 but does not encode it. Letters it lacks (₽, −) become numeric references.
 */
export function encodeWindows1251(html: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Array.from(html).flatMap(bytesOf));
}

function bytesOf(letter: string): number[] {
  const code = letter.codePointAt(0) ?? 0x3f;
  if (code < 0x80) return [code];
  if (code >= 0x410 && code <= 0x44f) return [code - 0x410 + 0xc0];
  const byte = bytes.get(letter);
  if (byte !== undefined) return [byte];
  return Array.from(`&#${code};`, (digit) => digit.charCodeAt(0));
}
