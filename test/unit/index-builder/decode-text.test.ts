import { describe, expect, test } from "vitest";
import { decodeText } from "../../../index-builder/charset/decode-text.ts";

const sample =
  "<html><body><h1>Тарифы КАСКО</h1><p>Франшиза — 30 000 рублей. Объезд «зелёной» зоны: ёлка, щука, эхо.</p></body></html>";
const short = "<p>Телефон: 12-34</p>";

/** Bytes of a text in a single-byte charset, by asking the decoder what each byte means. */
function encode(text: string, charset: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) {
    table.set(new TextDecoder(charset).decode(Uint8Array.of(byte)), byte);
  }
  return Uint8Array.from(Array.from(text, (char) => table.get(char) ?? 63));
}

describe.each(["windows-1251", "koi8-r", "ibm866", "iso-8859-5"])("%s", (charset) => {
  test.each([
    ["declared by the header", `text/html; charset=${charset}`],
    ["not declared at all", "text/html"],
    ["declared as UTF-8", "text/html; charset=utf-8"],
    ["declared as windows-1252", "text/html; charset=windows-1252"],
  ])("%s", (_how, header) => {
    const decoded = decodeText(encode(sample, charset), header);
    expect(decoded.text).toContain("Тарифы КАСКО");
    expect(decoded.charset).toBe(charset);
  });

  test("a few words with a meta tag are enough", () => {
    const page = `<meta charset="${charset}">${short}`;
    expect(decodeText(encode(page, charset), "text/html").text).toContain("Телефон");
  });
});

test("a few words without any declaration", () => {
  expect(decodeText(encode(short, "windows-1251"), "").text).toBe(short);
});

test("UTF-8 is told by itself, whatever is declared", () => {
  const bytes = new TextEncoder().encode(sample);
  expect(decodeText(bytes, "text/html; charset=windows-1251").text).toBe(sample);
  expect(decodeText(bytes, "").charset).toBe("utf-8");
});

test("a byte order mark beats everything", () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(sample, "utf16le")]);
  expect(decodeText(utf16, "text/html; charset=utf-8").text).toBe(sample);
});

test("a declared charset that nobody knows does no harm", () => {
  expect(decodeText(encode(sample, "koi8-r"), "text/html; charset=x-klingon").charset).toBe("koi8-r");
});
