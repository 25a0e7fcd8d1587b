import { expect, test } from "vitest";
import { quoted } from "../../../core/language/quoted.ts";

test.for([
  ["ru", "Тарифы КАСКО", "«Тарифы КАСКО»"],
  ["ru", "Портал «Полис»", "«Портал „Полис“»"],
  ["en", "CASCO tariffs", "“CASCO tariffs”"],
  ["en", "The “Polis” portal", "“The ‘Polis’ portal”"],
] as const)(
  "words are quoted as %s quotes, and quotes within them are of the other kind: %s",
  ([language, words, told]) => {
    expect(quoted(language, words)).toBe(told);
  },
);
