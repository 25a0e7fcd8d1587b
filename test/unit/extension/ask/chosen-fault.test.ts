import { expect, test } from "vitest";
import { chosenFault } from "../../../../ui/chosen-fault.ts";

const file = (name: string, size = 1000, type = ""): { name: string; size: number; type: string } => ({
  name,
  size,
  type,
});

test.each([
  [file("Смета.xlsx"), 0, null],
  [file("Скан.JPG"), 7, null],
  [file("image", 1000, "image/png"), 0, null],
  [file("журнал.log"), 0, null],
  [file("Смета.xlsx"), 8, "too-many"],
  [file("пусто.txt", 0), 0, "empty"],
  [file("видео.pdf", 10 * 1024 * 1024 + 1), 0, "too-large"],
  [file("ролик.mp4"), 0, "type"],
  [file("форма.html", 10, "text/html"), 0, "type"],
  [file("логотип.svg", 10, "image/svg+xml"), 0, "type"],
  [file("папка"), 0, "type"],
])("%j as one more beside %i: %s", (given, already, fault) => {
  expect(chosenFault(given, already)).toBe(fault);
});
