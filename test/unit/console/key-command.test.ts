import { expect, test } from "vitest";
import { type Command, keyCommand, noKeys } from "../../../server/console/keys/key-command.ts";

type Extra = { shift?: boolean; alt?: boolean; control?: boolean; inField?: boolean };
const plain = { shift: false, alt: false, control: false, inField: false };

function pressed(codes: readonly string[], extra: Extra = {}, letters = true): (Command | null)[] {
  let state = noKeys;
  return codes.map((code) => {
    const next = keyCommand(state, { ...plain, ...extra, code }, { letters });
    state = next.state;
    return next.command;
  });
}

test("letters are told by their place on the keyboard", () => {
  expect(pressed(["KeyJ", "KeyK", "KeyC", "KeyF", "KeyL", "Slash", "Enter"])).toEqual([
    "down",
    "up",
    "claim",
    "filter",
    "keep",
    "find",
    "open",
  ]);
});

test("G N is the most urgent free one; G and another key is that key", () => {
  expect(pressed(["KeyG", "KeyN"])).toEqual([null, "most-urgent-free"]);
  expect(pressed(["KeyG", "KeyB"])).toEqual([null, "board"]);
  expect(pressed(["KeyG", "KeyP"])).toEqual([null, "people"]);
  expect(pressed(["KeyG", "KeyJ"])).toEqual([null, "down"]);
  expect(pressed(["KeyN"])).toEqual(["take-next"]);
});

test("letters typed into a field are text", () => {
  expect(pressed(["KeyJ", "KeyC", "Slash", "Enter", "Escape"], { inField: true })).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("Alt with a digit or P works from within the field too", () => {
  expect(pressed(["Digit3", "KeyP", "Digit6"], { alt: true, inField: true })).toEqual([
    { insertPlace: 3 },
    "ask-seller",
    null,
  ]);
  expect(pressed(["Digit1"], { alt: true, control: true })).toEqual([null]);
});

test("letters switched off leave Enter and Escape", () => {
  expect(pressed(["KeyJ", "KeyG", "KeyN", "Enter", "Escape"], {}, false)).toEqual([
    null,
    null,
    null,
    "open",
    "back",
  ]);
});

test("a question mark asks for all keys, and the browser's own shortcuts are left alone", () => {
  expect(pressed(["Slash", "KeyX", "KeyJ"], { shift: true })).toEqual(["all-keys", "select-to", null]);
  expect(pressed(["KeyF", "KeyC"], { control: true })).toEqual([null, null]);
});
