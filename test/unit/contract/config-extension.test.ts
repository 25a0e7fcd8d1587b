import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig } from "../../../core/contract/read-config.ts";

const demo = readFileSync(new URL("../../../demo/ask-me.yaml", import.meta.url), "utf8");
const secret = { ASK_ME_SECRET: "a secret for tests that is long enough" };

function problems(line: string, language: "ru" | "en"): string[] {
  const read = readConfig(demo.replace("extension:\n", `extension:\n  ${line}\n`), secret, language);
  return read.kind === "wrong" ? [...read.problems] : [];
}

test("a file of before says what it said: no hotkey, no locks, the id of today", () => {
  const read = readConfig(demo, secret, "en");
  if (read.kind === "wrong") throw new Error(read.problems.join("\n"));
  const { firefoxId, ...others } = read.config.extension;
  expect(firefoxId).toBe("ask-me@ask-me.example");
  expect(Object.keys(others).toSorted()).toEqual(["localIndex", "packages", "portalOrigins"]);
});

test.each([
  ["hotkey: Ctrl+Space"],
  ["language: en"],
  ["mayNot: [disconnect, send-trail]"],
  ["unticked: [page]"],
  ['firefoxId: "{01234567-89ab-cdef-0123-456789abcdef}"'],
])("%s is understood", (line) => {
  expect(problems(line, "en")).toEqual([]);
});

test.each([
  ["hotkey: alt+q", "extension.hotkey: пишется по физической клавише; например, Alt+KeyQ"],
  ["hotkey: Ctrl+Alt+KeyQ", "extension.hotkey: Ctrl и Alt вместе набирают буквы; например, Alt+KeyQ"],
  [
    "hotkey: Ctrl+KeyT",
    "extension.hotkey: это сочетание браузер или система оставляет себе; например, Alt+KeyQ",
  ],
  [
    "hotkey: Ctrl+Q",
    "extension.hotkey: это сочетание браузер или система оставляет себе; например, Alt+KeyQ",
  ],
  ["hotkey: Alt+KeyS", "extension.hotkey: с Alt эта клавиша открывает меню браузера; например, Alt+KeyQ"],
  ["hotkey: Ctrl+KeyC", "extension.hotkey: это сочетание занято; например, Alt+KeyQ"],
  ["hotkey: KeyQ", "extension.hotkey: нужен Ctrl или Alt; например, Alt+KeyQ"],
])("%s is refused with what would be right", (line, told) => {
  expect(problems(line, "ru")).toEqual([told]);
});

test.each([
  ["language: fr", /^extension\.language: /],
  ["mayNot: [breathe]", /^extension\.mayNot\.0: /],
  ['firefoxId: "a\\" b"', /^extension\.firefoxId: /],
  ["firefoxId: no-at-sign", /^extension\.firefoxId: /],
  ["hotKey: Alt+KeyQ", /extension\.hotKey.*hotkey/],
])("%s is refused by its key", (line, told) => {
  expect(problems(line, "en")).toEqual([expect.stringMatching(told)]);
});
