import { expect, test } from "vitest";
import { instantMark, tellInstants } from "../../../core/language/instant-mark.ts";

test("instants of a sentence are told as its reader counts time; other braces are the portal's own words", () => {
  const at = new Date("2026-11-23T09:00:00Z");
  const sentence = `прочитан ${instantMark(at)}, страница «{фамилия}» с ${instantMark(at)}`;
  expect(tellInstants(sentence, (instant) => instant.slice(11, 16))).toBe(
    "прочитан 09:00, страница «{фамилия}» с 09:00",
  );
});
