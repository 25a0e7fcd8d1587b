import { expect, test } from "vitest";
import type { RequestRow } from "../../../../core/contract/request.ts";
import { newlyUnseen, withSeen } from "../../../../extension/host/requests-rules.ts";

const row = (id: number, given: Partial<RequestRow> = {}): RequestRow =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules read these fields alone
  ({
    id,
    unseen: false,
    answeredAt: null,
    state: "open",
    askedAt: "2026-11-23T12:00:00Z",
    ...given,
  }) as RequestRow;
const answered = { unseen: true, state: "answered", answeredAt: "2026-11-23T12:09:00Z" } as const;

test("an answer is news once", () => {
  expect(newlyUnseen([row(1)], [row(1, answered)])).toHaveLength(1);
  expect(newlyUnseen([row(1, answered)], [row(1, answered)])).toEqual([]);
});

test("a second answer to an unread first one is news again", () => {
  const later = { ...answered, answeredAt: "2026-11-23T12:30:00Z" };
  expect(newlyUnseen([row(1, answered)], [row(1, later)])).toHaveLength(1);
});

test("an answer to a question that this browser did not know is news", () => {
  expect(newlyUnseen([], [row(2, answered)])).toHaveLength(1);
});

test("reading takes the mark from that request alone", () => {
  expect(withSeen([row(1, answered), row(2, answered)], 1).map((one) => one.unseen)).toEqual([false, true]);
});
