import { type QueueFilter, queueTabs } from "./queue-filter.ts";
import { rowStandings } from "./standing-of-row.ts";

/** A filter as an address tells it: words are not in it, for they may be people's names. */
export type AddressedFilter = Partial<Omit<QueueFilter, "words">>;

const values = ["region", "channel", "topic", "agent"] as const;

/** The filter that an address asks for; null where it asks for none. What it does not know it leaves out. */
export function filterOfQuery(query: URLSearchParams): AddressedFilter | null {
  const tab = queueTabs.find((each) => each === query.get("tab"));
  const standing = rowStandings.find((each) => each === query.get("standing"));
  const named = values.flatMap((name) => {
    const value = query.get(name) ?? "";
    return value === "" ? [] : [[name, value] as const];
  });
  const filter = {
    ...(tab === undefined ? {} : { tab }),
    ...(standing === undefined ? {} : { standing }),
    ...Object.fromEntries(named),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

/** What follows the address of the queue: «?tab=free&topic=claims», or nothing where nothing is asked for. */
export function queryOfFilter(filter: AddressedFilter): string {
  const query = new URLSearchParams();
  for (const name of ["tab", "standing", ...values] as const) {
    const value = filter[name] ?? "";
    if (value !== "") query.set(name, value);
  }
  const told = query.toString();
  return told === "" ? "" : `?${told}`;
}
