import { expect, test } from "vitest";
import { isHotkey } from "../../../../extension/overlay/hotkey.ts";

const pressed = { key: "", code: "KeyQ", ctrl: false, alt: false, shift: false, meta: false };
const elsewhere = { portal: false, typing: false };
const portal = { portal: true, typing: false };

test("Alt Q opens on any page and while typing, whatever letter the layout puts on the key", () => {
  expect(isHotkey({ ...pressed, alt: true, key: "й" }, elsewhere)).toBe(true);
  expect(isHotkey({ ...pressed, alt: true, key: "œ" }, { portal: true, typing: true })).toBe(true);
});

test("Q with other modifiers belongs to the page", () => {
  expect(isHotkey(pressed, portal)).toBe(false);
  expect(isHotkey({ ...pressed, alt: true, ctrl: true }, portal)).toBe(false);
  expect(isHotkey({ ...pressed, alt: true, shift: true }, portal)).toBe(false);
});

test("Ctrl K opens on portal pages only, and never from a field", () => {
  const ctrlK = { ...pressed, code: "KeyK", key: "л", ctrl: true };
  expect(isHotkey(ctrlK, portal)).toBe(true);
  expect(isHotkey({ ...ctrlK, ctrl: false, meta: true }, portal)).toBe(true);
  expect(isHotkey(ctrlK, elsewhere)).toBe(false);
  expect(isHotkey(ctrlK, { portal: true, typing: true })).toBe(false);
  expect(isHotkey({ ...ctrlK, shift: true }, portal)).toBe(false);
});
