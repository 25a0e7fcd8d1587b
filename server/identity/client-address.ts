import { isIP } from "node:net";
import { addressList } from "./address-list.ts";

/**
 * The address of the caller: the connection's own, or, where that is a proxy we trust, the last one in
 * X-Forwarded-For that is not. What a stranger writes into the header is never believed.
 */
export function clientAddress(
  connection: string | undefined,
  forwarded: string | null,
  trustedProxies: readonly string[],
): string {
  const isTrusted = addressList(trustedProxies);
  const chain = [...(forwarded ?? "").split(",").map((part) => part.trim()), plain(connection ?? "")];
  for (const address of chain.toReversed()) {
    if (isIP(address) === 0) break;
    if (!isTrusted(address)) return address;
  }
  return plain(connection ?? "unknown");
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, "");
