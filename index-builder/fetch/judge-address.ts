import { BlockList, isIP } from "node:net";
import type { Source } from "../../core/contract/config-source.ts";

/** named: by `network.addresses`, so always right · fine: nothing speaks against it · refused: by that rule. */
export type AddressVerdict =
  | { readonly kind: "named" }
  | { readonly kind: "fine" }
  | { readonly kind: "refused"; readonly rule: string };

export type AddressJudge = (address: string) => AddressVerdict;

const linkLocal = ranges(["169.254.0.0/16", "fe80::/10"]);
/** Those of clouds that do not use a link-local address: Alibaba, and Amazon over IPv6. */
const metadata = ranges(["100.100.100.200", "fd00:ec2::254"]);
const own = ranges(
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 172.16.0.0/12 192.168.0.0/16 ::/127 fc00::/7".split(" "),
);

/**
 * Judges numeric addresses, after DNS or as a link spells them. An IPv6 address that wraps an IPv4 one is judged as
 * both: the packet may arrive at either.
 */
export function createAddressJudge(network: Source["network"]): AddressJudge {
  const named = ranges(network.addresses);
  return (address) => {
    const plain = address.split("%")[0] ?? "";
    const spellings = [plain, embedded(plain)].filter((one) => one !== null);
    const isIn = (list: BlockList) => spellings.some((one) => list.check(one, familyOf(one)));
    if (isIn(named)) return { kind: "named" };
    if (isIn(linkLocal)) return refused(address, "is a link-local address");
    if (isIn(metadata)) return refused(address, "belongs to a cloud's metadata service");
    if (network.private === "refuse" && isIn(own)) return refused(address, "is private");
    return { kind: "fine" };
  };
}

/** The numeric address that a URL's host is, whatever way it was written; null where it is a name. */
export function literalOf(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) === 0 ? null : host;
}

const refused = (address: string, what: string): AddressVerdict => ({
  kind: "refused",
  rule: `${address} ${what} and is not named in network.addresses`,
});

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

function ranges(of: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of of) {
    const [address = "", bits] = range.split("/");
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

/** The IPv4 address inside an IPv6 one: mapped, compatible, NAT64 and 6to4. */
function embedded(address: string): string | null {
  if (isIP(address) !== 6) return null;
  const groups = groupsOf(address);
  const head = groups.slice(0, 6).join(":");
  const mapped = /^0:0:0:0:0:(?:0|65535)$|^100:65435:0:0:0:0$/.test(head);
  if (mapped) return dotted(groups[6], groups[7]);
  return groups[0] === 0x2002 ? dotted(groups[1], groups[2]) : null;
}

/** Eight numbers; the URL parser spells the dotted tail in hexadecimal. */
function groupsOf(address: string): number[] {
  const [left = "", right = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const [head, tail] = [hexGroups(left), hexGroups(right)];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

const hexGroups = (text: string): number[] =>
  text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));

const dotted = (high = 0, low = 0): string => [high >> 8, high & 255, low >> 8, low & 255].join(".");
