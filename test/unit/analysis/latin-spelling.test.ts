import { expect, test } from "vitest";
import { latinSoundsAt } from "../../../core/analysis/latin-spelling.ts";

function readings(cyrillic: string, at = 0): string[] {
  if (at === cyrillic.length) return [""];
  return latinSoundsAt(cyrillic, at).flatMap(({ letters, taken }) =>
    readings(cyrillic, at + taken).map((rest) => letters + rest),
  );
}

test.each([
  ["битрикс", "bitrix"],
  ["вебхук", "webhook"],
  ["апи", "api"],
  ["токен", "token"],
  ["джаст", "just"],
])("%s may be %s", (russian, latin) => {
  expect(readings(russian)).toContain(latin);
});

test("what stands for no sound has no reading", () => {
  expect(latinSoundsAt("4", 0)).toEqual([]);
});
