import { expect, test } from "vitest";
import { paletteCommand } from "../../../../extension/palette/palette-command.ts";

const press = (keys: string) => {
  const parts = keys.split("+");
  const has = (name: string): boolean => parts.includes(name);
  // The letters are those of a Russian layout: what counts is where the key stands.
  return paletteCommand(
    {
      key: "ы",
      code: parts.at(-1) ?? "",
      ctrl: has("ctrl"),
      alt: has("alt"),
      shift: has("shift"),
      meta: has("meta"),
    },
    null,
  );
};

test.for([
  ["Enter", "open"],
  ["shift+Enter", "open-new-tab"],
  ["ctrl+Enter", "ask-now"],
  ["alt+Enter", "ask-form"],
  ["alt+shift+Enter", "ask-form"],
  ["alt+ArrowRight", "preview"],
  ["alt+ArrowLeft", "preview-back"],
  ["alt+KeyC", "copy-link"],
  ["alt+KeyZ", "original-layout"],
  ["Tab", "filters"],
  ["ctrl+KeyK", "close"],
] as const)("%s means %s", ([keys, command]) => {
  expect(press(keys)).toBe(command);
});

test.for(["ArrowRight", "ArrowLeft", "ctrl+KeyC", "ctrl+alt+KeyC", "KeyC", "ctrl+ArrowRight", "shift+Tab"])(
  "%s stays the field's or the browser's",
  (keys) => {
    expect(press(keys)).toBeNull();
  },
);
