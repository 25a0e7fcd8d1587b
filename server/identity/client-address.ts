import { BlockList, isIP } from "node:net";

/**
 * The address of the caller: the connection's own, or, where that is a proxy we trust, the last one in
 * X-Forwarded-For that is not. What a stranger writes into the header is never believed.
 */
export function clientAddress(
  connection: string | undefined,
  forwarded: string | null,
  trustedProxies: readonly string[],
): string {
  const trusted = blockListOf(trustedProxies);
  const chain = [...(forwarded ?? "").split(",").map((part) => part.trim()), plain(connection ?? "")];
  for (const address of chain.toReversed()) {
    const family = isIP(address);
    if (family === 0) break;
    if (!trusted.check(address, family === 4 ? "ipv4" : "ipv6")) return address;
  }
  return plain(connection ?? "unknown");
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, "");

function blockListOf(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const address of addresses) {
    const [network = "", bits] = address.split("/");
    const family = isIP(network) === 6 ? "ipv6" : "ipv4";
    if (isIP(network) === 0) continue;
    if (bits === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(bits), family);
  }
  return list;
}
