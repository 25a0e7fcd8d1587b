import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromBinary, toBinary } from "../../../core/search/binary.ts";
import { checksum } from "../../../core/search/checksum.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { portal } from "./portal.ts";
import { sectionRecord } from "./section-record.ts";
import { someRecords } from "./some-records.ts";

const bytes = toBinary(await compileRecords(portal));

test("what is written is read back", async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, async (records) => {
      const index = await compileRecords(records);
      expect(fromBinary(toBinary(index))).toEqual({ kind: "read", index });
    }),
    { numRuns: 60 },
  );
});

test("letters of two units that begin alike are read back whole", async () => {
  const title = `${"a".repeat(62)}𐐨 ${"a".repeat(62)}𐐩 𐐨 𐐩 𐐨𐐨 𐐨𐐩`;
  const index = await compileRecords([sectionRecord({ id: "deseret", title })]);
  expect(fromBinary(toBinary(index))).toEqual({ kind: "read", index });
});

test("an index cut short says how much is missing", () => {
  expect(fromBinary(bytes.subarray(0, bytes.length - 8))).toEqual({
    kind: "damaged",
    why: `${bytes.length - 12} bytes were written, ${bytes.length - 20} are here`,
  });
});

test("an altered byte is noticed wherever it is", () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), (at) => {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(fromBinary(altered).kind).toBe("damaged");
    }),
  );
});

test("any other bytes are refused", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (other) => {
      expect(fromBinary(other).kind).toBe("damaged");
    }),
  );
});

test("an index of another analysis is refused by its versions", () => {
  const other = bytes.slice();
  const text = new TextDecoder("latin1").decode(other);
  const at = text.indexOf('"version":"3/') + '"version":"3/'.length;
  other[at] = "0".charCodeAt(0);
  new DataView(other.buffer).setUint32(4, checksum(other.subarray(12)), true);
  expect(fromBinary(other)).toMatchObject({ kind: "outdated", found: "3/0" });
});
