import { expect, test } from "vitest";
import { outdatedSide } from "../../../core/contract/outdated-side.ts";

test.each([
  [1, 1, null],
  [1, 2, null],
  [2, 1, null],
  [7, 8, null],
  [1, 3, "client"],
  [3, 1, "server"],
  [0, 9, "client"],
  [9, 0, "server"],
] as const)(
  "a client of version %i before a server of version %i: %s is to be updated",
  (client, server, side) => {
    expect(outdatedSide({ client, server })).toBe(side);
  },
);
