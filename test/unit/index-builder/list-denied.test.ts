import { expect, test } from "vitest";
import { listDenied, type Access } from "../../../index-builder/release/list-denied.ts";

const page = "http://portal/limits";
const closed = (...groups: string[]): Access => ({ address: page, groups, kind: "closed" });
const seen = (...groups: string[]): Access => ({ address: page, groups, kind: "seen" });

test.each<[string, Access[], string[] | undefined]>([
  ["closed to the only identity", [closed("everyone")], ["everyone"]],
  ["seen by all", [seen("everyone"), seen("underwriting")], undefined],
  ["closed to one, seen by another", [closed("everyone"), seen("underwriting")], ["everyone"]],
  ["closed to one of two identities of the same group", [closed("everyone"), seen("everyone")], undefined],
  ["closed to all", [closed("everyone"), closed("underwriting")], ["everyone", "underwriting"]],
  ["a group of several that nobody vouches for", [closed("a", "b"), seen("b", "c")], ["a"]],
])("%s", (_, accesses, denied) => {
  expect(listDenied(accesses).addresses[page]).toEqual(denied);
});
