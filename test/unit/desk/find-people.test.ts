import { describe, expect, test } from "vitest";
import { findPeople } from "../../../core/desk/find-people.ts";

describe("people by name", () => {
  const people = ["Котова Марина", "Котов Пётр", "Орлова Мария", "Соколова-Котова Ирина", "Марин Олег"].map(
    (name) => ({ name }),
  );
  const found = (typed: string): string[] => findPeople(people, typed, 8).map(({ name }) => name);

  test.each([
    ["кот", ["Котов Пётр", "Котова Марина", "Соколова-Котова Ирина"]],
    ["марина кот", ["Котова Марина"]],
    ["МАРИ", ["Марин Олег", "Котова Марина", "Орлова Мария"]],
    ["котову", ["Котов Пётр", "Котова Марина", "Соколова-Котова Ирина"]],
    ["rjnjdf", ["Котова Марина", "Соколова-Котова Ирина"]],
    ["Петр", ["Котов Пётр"]],
    ["", []],
    ["зззз", []],
  ])("%j finds %j", (typed, names) => expect(found(typed)).toEqual(names));
});
