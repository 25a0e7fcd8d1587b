import { expect, test } from "vitest";
import { isStopWord } from "../../../core/analysis/stop-words.ts";

test.each(["и", "на", "который", "сколько", "the", "with"])("«%s» says nothing of the subject", (word) => {
  expect(isStopWord(word)).toBe(true);
});

test.each(["без", "каско", "4102", "", "constructor"])("«%s» counts", (word) => {
  expect(isStopWord(word)).toBe(false);
});
