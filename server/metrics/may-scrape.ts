import type { MetricsConfig } from "../../core/contract/config-metrics.ts";
import { addressList } from "../identity/address-list.ts";
import { isSameSecret } from "../identity/is-same-secret.ts";

export type Scraping = {
  readonly authorization: string | null;
  /** Whose call it is: `clientAddress` has judged what proxies say. */
  readonly address: string;
  /** Somebody between has passed it on, and is none of our trusted proxies: the address is theirs, not the caller's. */
  readonly isPassedOn: boolean;
};

export type MayScrape = "off" | "yes" | "token" | "address";

/** Whether a call may read the metrics; where not, what is wrong with it. */
export function mayScrape(config: MetricsConfig | undefined, call: Scraping): MayScrape {
  const { token, from } = config ?? {};
  if (token === undefined && from === undefined) return "off";
  if (from !== undefined && (call.isPassedOn || !addressList(from)(call.address))) return "address";
  if (token !== undefined && !isSameSecret(call.authorization ?? "", `Bearer ${token}`)) return "token";
  return "yes";
}
