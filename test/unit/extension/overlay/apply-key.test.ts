import { expect, test } from "vitest";
import { applyKey, type Field } from "../../../../extension/palette/apply-key.ts";
import { paletteCommand } from "../../../../extension/palette/palette-command.ts";

const plain = { key: "", code: "", ctrl: false, alt: false, shift: false, meta: false };
const typed = (field: Field, ...keys: string[]): Field =>
  keys.reduce((now, key) => applyKey(now, { ...plain, key }) ?? now, field);
const empty: Field = { text: "", from: 0, to: 0 };

test("keys typed before the field was there write what they would have written", () => {
  expect(typed(empty, "к", "а", "с", " ", "К")).toEqual({ text: "кас К", from: 5, to: 5 });
});

test("the first key replaces what is selected, and Backspace takes one character", () => {
  expect(typed({ text: "осаго", from: 0, to: 5 }, "к", "а").text).toBe("ка");
  expect(typed({ text: "осаго", from: 0, to: 5 }, "Backspace").text).toBe("");
  expect(typed(empty, "а", "😀", "Backspace").text).toBe("а");
  expect(typed(empty, "Backspace").text).toBe("");
});

test("keys that write nothing are left to the commands", () => {
  expect(applyKey(empty, { ...plain, key: "Enter" })).toBeNull();
  expect(applyKey(empty, { ...plain, key: "ArrowDown" })).toBeNull();
  expect(applyKey(empty, { ...plain, key: "я", ctrl: true })).toBeNull();
  expect(applyKey(empty, { ...plain, key: "@", ctrl: true, alt: true })?.text).toBe("@");
});

test("commands go by the physical key, so that a Russian layout changes nothing", () => {
  expect(paletteCommand({ ...plain, code: "KeyZ", key: "я", alt: true }, null)).toBe("original-layout");
  expect(paletteCommand({ ...plain, code: "KeyQ", key: "й", alt: true }, null)).toBe("close");
  expect(paletteCommand({ ...plain, code: "KeyZ", key: "я" }, null)).toBeNull();
});

test("Enter opens, with Ctrl it asks at once, with Alt it opens the form", () => {
  expect(paletteCommand({ ...plain, code: "Enter" }, null)).toBe("open");
  expect(paletteCommand({ ...plain, code: "NumpadEnter", ctrl: true }, null)).toBe("ask-now");
  expect(paletteCommand({ ...plain, code: "Enter", meta: true }, null)).toBe("ask-now");
  expect(paletteCommand({ ...plain, code: "Enter", alt: true }, null)).toBe("ask-form");
  expect(paletteCommand({ ...plain, code: "Enter", alt: true, ctrl: true }, null)).toBeNull();
});
