import { lookup as askDns } from "node:dns/promises";
import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import type { AddressJudge } from "./judge-address.ts";
import { RefusedAddressError } from "./refused-address-error.ts";

/** Addresses of a host name, as the machine's resolver tells them. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The addresses that each host name had when it was first asked for; kept for a whole run. */
export type Pins = Map<string, ReadonlySet<string>>;

type Choice =
  | { readonly kind: "use"; readonly addresses: readonly LookupAddress[] }
  | { readonly kind: "refused"; readonly rule: string };

/**
 * What of a resolver's answer may be connected to: at first all that the judge lets through; later only what was
 * among those, or what the configuration names. A name that begins to point elsewhere (DNS rebinding) leads nowhere.
 */
export function chooseAddresses(
  answer: readonly LookupAddress[],
  pinned: ReadonlySet<string> | undefined,
  judge: AddressJudge,
): Choice {
  const rules: string[] = [];
  const addresses = answer.filter(({ address }) => {
    const verdict = judge(address);
    if (verdict.kind === "refused") rules.push(verdict.rule);
    const moved = verdict.kind === "fine" && pinned !== undefined && !pinned.has(address);
    if (moved) {
      rules.push(
        `${address} is not where the name pointed at first (${[...pinned].join(", ")}) and is not named in network.addresses`,
      );
    }
    return verdict.kind !== "refused" && !moved;
  });
  return addresses.length > 0
    ? { kind: "use", addresses }
    : { kind: "refused", rule: rules.join("; ") || "the name has no address" };
}

type Pinning = { readonly judge: AddressJudge; readonly pins: Pins; readonly resolve?: Resolve };

const resolver: Resolve = (hostname) => askDns(hostname, { all: true });

/** For the `lookup` of a connection: it is never asked about literal addresses, which have to be judged before. */
export function createPinnedLookup({ judge, pins, resolve = resolver }: Pinning): LookupFunction {
  const choose = async (hostname: string): Promise<readonly LookupAddress[]> => {
    const choice = chooseAddresses(await resolve(hostname), pins.get(hostname), judge);
    if (choice.kind === "refused") throw new RefusedAddressError(`${hostname}: ${choice.rule}`);
    if (!pins.has(hostname)) pins.set(hostname, new Set(choice.addresses.map(({ address }) => address)));
    return choice.addresses;
  };
  return (hostname, { all }, tell) => {
    choose(hostname)
      .then((addresses) => {
        const [first] = addresses;
        return all === true || !first ? tell(null, [...addresses]) : tell(null, first.address, first.family);
      })
      .catch((error: unknown) => tell(error instanceof Error ? error : new Error(String(error)), ""));
  };
}
