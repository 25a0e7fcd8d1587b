import { expect, test } from "vitest";
import { createMailbox, leaveIn, takeFrom, type Mailbox } from "../../../../extension/search/mailbox.ts";

function mailbox(): Mailbox {
  const made = createMailbox();
  if (!made) throw new Error("Node shares memory");
  return made;
}

test("what was left is taken, in any alphabet, as often as one likes", () => {
  const box = mailbox();
  leaveIn(box, 7, { text: "тариф «КАСКО» 🚗" });
  expect([takeFrom(box, 7), takeFrom(box, 7)]).toEqual([
    { text: "тариф «КАСКО» 🚗" },
    { text: "тариф «КАСКО» 🚗" },
  ]);
});

test("an empty box, or one with another answer, gives nothing", () => {
  const box = mailbox();
  expect(takeFrom(box, 1)).toBeUndefined();
  leaveIn(box, 1, "one");
  leaveIn(box, 2, "two");
  expect([takeFrom(box, 1), takeFrom(box, 2)]).toEqual([undefined, "two"]);
});

test("an answer that is too long is not left, nor does the one before stay in its place", () => {
  const box = mailbox();
  leaveIn(box, 1, "short");
  leaveIn(box, 2, "ы".repeat(200_000));
  expect([takeFrom(box, 1), takeFrom(box, 2)]).toEqual([undefined, undefined]);
});
