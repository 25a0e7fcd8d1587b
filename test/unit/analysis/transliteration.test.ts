import { expect, test } from "vitest";
import { soundsAt } from "../../../core/analysis/transliteration.ts";

/** Every way to read Latin letters, for words short enough to list. */
function readings(latin: string, at = 0): string[] {
  if (at === latin.length) return [""];
  return soundsAt(latin, at).flatMap(({ letters, taken }) =>
    readings(latin, at + taken).map((rest) => letters + rest),
  );
}

test.each([
  ["tarif", "тариф"],
  ["kasko", "каско"],
  ["schet", "щет"],
  ["shchit", "щит"],
  ["jurist", "юрист"],
  ["yurist", "юрист"],
  ["novyy", "новый"],
  ["tsena", "цена"],
  ["cena", "цена"],
  ["polis", "полис"],
  ["dom", "домь"],
  ["semya", "семья"],
  ["taxi", "такси"],
])("%s may be %s", (latin, russian) => {
  expect(readings(latin)).toContain(russian);
});

test("the longer sound comes first", () => {
  expect(soundsAt("shch", 0)[0]).toEqual({ letters: "щ", taken: 4 });
});

test("what stands for no sound has no reading", () => {
  expect(soundsAt("4", 0)).toEqual([]);
});
