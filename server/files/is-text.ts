// What a text never holds: controls but tab, line feed, form feed, return and escape of terminals' logs.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const binary = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F\uFFFD]/;

/** Whether bytes are a text that people wrote: UTF-8, UTF-16 with its mark, or windows-1251. */
export function isText(bytes: Uint8Array): boolean {
  const coding = codingOf(bytes);
  try {
    return !binary.test(new TextDecoder(coding, { fatal: true }).decode(bytes));
  } catch {
    return coding === "utf-8" && isWindows(bytes);
  }
}

function codingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Every byte means something there: it is believed only where letters are most of what is not ASCII. */
function isWindows(bytes: Uint8Array): boolean {
  const text = new TextDecoder("windows-1251").decode(bytes);
  if (binary.test(text)) return false;
  const beyond = text.replaceAll(/[\t\n\f\r -~]/g, "");
  return beyond.replaceAll(/[А-яЁё«»№—–… ]/g, "").length * 10 <= beyond.length;
}
