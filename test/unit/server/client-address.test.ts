import { expect, test } from "vitest";
import { clientAddress } from "../../../server/identity/client-address.ts";

test.each([
  [
    "no proxy is trusted: the connection counts, whatever the header says",
    "10.0.0.9",
    "1.2.3.4",
    [],
    "10.0.0.9",
  ],
  [
    "behind a trusted proxy the last stranger counts",
    "10.0.0.9",
    "6.6.6.6, 1.2.3.4",
    ["10.0.0.9"],
    "1.2.3.4",
  ],
  ["through two of them, by network", "10.0.0.9", "1.2.3.4, 10.0.7.7", ["10.0.0.0/16"], "1.2.3.4"],
  ["IPv4 over an IPv6 socket is the same address", "::ffff:10.0.0.9", "1.2.3.4", ["10.0.0.9"], "1.2.3.4"],
  ["nonsense in the header is not an address", "10.0.0.9", "not one", ["10.0.0.9"], "10.0.0.9"],
  ["no header at all", "10.0.0.9", null, ["10.0.0.9"], "10.0.0.9"],
  ["IPv6 networks", "fd00::1", "2001:db8::5", ["fd00::/8"], "2001:db8::5"],
])("%s", (...[, connection, forwarded, trusted, expected]) => {
  expect(clientAddress(connection, forwarded, trusted)).toBe(expected);
});
