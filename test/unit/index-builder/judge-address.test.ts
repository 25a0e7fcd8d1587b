import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createAddressJudge, literalOf } from "../../../index-builder/fetch/judge-address.ts";
import { chooseAddresses } from "../../../index-builder/fetch/pinned-lookup.ts";

const open = createAddressJudge({ private: "allow", addresses: [] });
const strict = createAddressJudge({
  private: "refuse",
  addresses: ["10.20.0.0/16", "fd12::/16", "169.254.7.7"],
});

/** What a host in a link comes to once the URL parser has read it. */
const verdict = (judge: typeof open, host: string) => judge(literalOf(new URL(`http://${host}/`)) ?? "").kind;

test.each([
  "169.254.169.254",
  "2852039166",
  "0xa9fea9fe",
  "0xa9.0xfe.0xa9.0xfe",
  "0251.0376.0251.0376",
  "169.254.43518",
  "[::ffff:169.254.169.254]",
  "[::ffff:a9fe:a9fe]",
  "[::169.254.169.254]",
  "[64:ff9b::169.254.169.254]",
  "[2002:a9fe:a9fe::1]",
  "[fe80::1]",
  "[febf::1]",
  "100.100.100.200",
  "1684301000",
  "[::ffff:100.100.100.200]",
  "[fd00:ec2::254]",
])("%s is refused wherever portals may stand", (host) => {
  expect(verdict(open, host)).toBe("refused");
  expect(verdict(strict, host)).toBe("refused");
});

test.each([
  "127.0.0.1",
  "2130706433",
  "0x7f.1",
  "017700000001",
  "127.1",
  "0",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "10.0.0.1",
  "172.31.255.255",
  "192.168.0.7",
  "100.64.0.1",
  "[fd00::1]",
  "[64:ff9b::10.0.0.1]",
])("%s is private", (host) => {
  expect(verdict(open, host)).toBe("fine");
  expect(verdict(strict, host)).toBe("refused");
});

test.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "11.0.0.1", "[2001:db8::1]", "[::ffff:8.8.8.8]"])(
  "%s is anybody's",
  (host) => expect(verdict(strict, host)).toBe("fine"),
);

test.each(["10.20.30.40", "[::ffff:10.20.30.40]", "[fd12::7]", "169.254.7.7", "0xa9fe0707"])(
  "%s is named by the configuration",
  (host) => expect(verdict(strict, host)).toBe("named"),
);

test("the rule that refuses is told, with the key that would allow it", () => {
  expect(open("169.254.169.254")).toEqual({
    kind: "refused",
    rule: "169.254.169.254 is a link-local address and is not named in network.addresses",
  });
  expect(open("fe80::1%eth0").kind).toBe("refused");
});

test("an IPv4 address is judged the same in every spelling", () => {
  const spellings = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((bytes) => {
    const whole = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    const hex = whole.toString(16).padStart(8, "0");
    const dotted = bytes.join(".");
    return [
      dotted,
      String(whole),
      `0x${hex}`,
      `0${whole.toString(8)}`,
      bytes.map((byte) => `0x${byte.toString(16)}`).join("."),
      bytes.map((byte) => `0${byte.toString(8)}`).join("."),
      `[::ffff:${dotted}]`,
      `[0:0:0:0:0:ffff:${hex.slice(0, 4)}:${hex.slice(4)}]`,
    ];
  });
  fc.assert(
    fc.property(spellings, (all) => {
      expect(new Set(all.map((host) => verdict(strict, host))).size).toBe(1);
    }),
    { numRuns: 500 },
  );
});

const at = (...addresses: string[]) => addresses.map((address) => ({ address, family: 4 }));

test.each<[string, string[], string[] | null, string[] | null]>([
  ["first answer: all that is allowed", ["10.0.0.1", "169.254.1.1"], null, ["10.0.0.1"]],
  ["the same again", ["10.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]],
  ["one that is new beside one that is known", ["10.0.0.9", "10.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]],
  ["another one: refused", ["10.0.0.9"], ["10.0.0.1"], null],
  ["another one that is named", ["10.20.0.9"], ["10.0.0.1"], ["10.20.0.9"]],
  ["nothing at all", [], null, null],
])("after DNS, %s", (_why, ...[answer, pinned, used]) => {
  const judge = createAddressJudge({ private: "allow", addresses: ["10.20.0.0/16"] });
  const choice = chooseAddresses(at(...answer), pinned === null ? undefined : new Set(pinned), judge);
  expect(choice.kind === "use" ? choice.addresses.map(({ address }) => address) : null).toEqual(used);
});
