import { expect, test } from "vitest";
import { decodeText } from "../../../index-builder/charset/decode-text.ts";
import { insurancePage } from "./insurance-page.ts";

const count = process.env["COUNTS"] === "full" ? 1_000 : 200;

test(`${count} Russian pages with right, wrong and missing declarations: 99.5 % arrive letter by letter`, () => {
  const wrong = Array.from({ length: count }, (_, number) => {
    const page = insurancePage(number);
    const read = decodeText(page.bytes, page.contentType);
    return read.text === page.text ? null : `page ${number}: ${page.charset} read as ${read.charset}`;
  }).filter((line) => line !== null);
  expect(wrong.slice(0, Math.floor(count * 0.005))).toEqual(wrong);
});

test("among them every charset and many wrong declarations", () => {
  const pages = Array.from({ length: count }, (_, number) => insurancePage(number));
  expect(new Set(pages.map(({ charset }) => charset)).size).toBe(4);
  const wrong = pages.filter(
    ({ contentType, charset }) => contentType.includes("charset=") && !contentType.endsWith(`=${charset}`),
  );
  expect(wrong.length).toBeGreaterThan(count / 10);
});

test("UTF-8 that is cut within a letter is UTF-8 still", () => {
  for (let number = 0; number < count; number += 1) {
    const page = insurancePage(number);
    if (page.charset !== "utf-8") continue;
    // After the first small «о» of the text, half of another letter.
    const at = Buffer.from(page.bytes).indexOf(Buffer.from("о")) + 2;
    const cut = Buffer.concat([page.bytes.subarray(0, at), Uint8Array.of(0xd0), page.bytes.subarray(at)]);
    const read = decodeText(cut, page.contentType);
    expect(read.charset).toBe("utf-8");
    expect(read.text.replace("\uFFFD", "")).toBe(page.text);
  }
});
