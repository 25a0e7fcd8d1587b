import { expect, test } from "vitest";
import { terminalLanguage } from "../../../core/language/choose-language.ts";

test.each([
  [{}, "ru"],
  [{ LANG: "C.UTF-8" }, "ru"],
  [{ LANG: "en_GB.UTF-8" }, "en"],
  [{ LANG: "en_GB.UTF-8", LC_MESSAGES: "ru_RU.UTF-8" }, "ru"],
  [{ LANG: "en_GB.UTF-8", LC_ALL: "" }, "en"],
  [{ LC_ALL: "en_US.UTF-8", LANG: "ru_RU.UTF-8" }, "en"],
] as const)("a terminal of %j speaks %s", (environment, language) => {
  expect(terminalLanguage(environment)).toBe(language);
});
