import { expect, test } from "vitest";
import { keyMark } from "../../../../extension/overlay/key-mark.ts";
import { isHotkey } from "../../../../extension/overlay/hotkey.ts";

const pressed = { key: "", code: "KeyQ", ctrl: false, alt: false, shift: false, meta: false };
const elsewhere = { portal: false, typing: false };
const portal = { portal: true, typing: false };

test("Alt Q opens on any page and while typing, whatever letter the layout puts on the key", () => {
  expect(isHotkey({ ...pressed, alt: true, key: "й" }, null, elsewhere)).toBe(true);
  expect(isHotkey({ ...pressed, alt: true, key: "œ" }, null, { portal: true, typing: true })).toBe(true);
});

test("Q with other modifiers belongs to the page", () => {
  expect(isHotkey(pressed, null, portal)).toBe(false);
  expect(isHotkey({ ...pressed, alt: true, ctrl: true }, null, portal)).toBe(false);
  expect(isHotkey({ ...pressed, alt: true, shift: true }, null, portal)).toBe(false);
});

test("Ctrl K opens on portal pages only, and never from a field", () => {
  const ctrlK = { ...pressed, code: "KeyK", key: "л", ctrl: true };
  expect(isHotkey(ctrlK, null, portal)).toBe(true);
  expect(isHotkey({ ...ctrlK, ctrl: false, meta: true }, null, portal)).toBe(true);
  expect(isHotkey(ctrlK, null, elsewhere)).toBe(false);
  expect(isHotkey(ctrlK, null, { portal: true, typing: true })).toBe(false);
  expect(isHotkey({ ...ctrlK, shift: true }, null, portal)).toBe(false);
});

test("the key of a policy is the only one, with just its modifiers, on any page and while typing", () => {
  const fixed = keyMark({ code: "Space", ctrl: true, alt: false, shift: false });
  const space = { ...pressed, code: "Space", key: " ", ctrl: true };
  expect(isHotkey(space, fixed, elsewhere)).toBe(true);
  expect(isHotkey(space, fixed, { portal: true, typing: true })).toBe(true);
  expect(isHotkey({ ...space, shift: true }, fixed, portal)).toBe(false);
  expect(isHotkey({ ...space, meta: true }, fixed, portal)).toBe(false);
  expect(isHotkey({ ...pressed, alt: true }, fixed, portal)).toBe(false);
  expect(isHotkey({ ...pressed, code: "KeyK", ctrl: true }, fixed, portal)).toBe(false);
});

test("on a Mac the Ctrl of a policy is the Control key: ⌘ is the page's", () => {
  const fixed = keyMark({ code: "KeyK", ctrl: true, alt: false, shift: false });
  expect(isHotkey({ ...pressed, code: "KeyK", ctrl: true }, fixed, portal)).toBe(true);
  expect(isHotkey({ ...pressed, code: "KeyK", meta: true }, fixed, portal)).toBe(false);
});
