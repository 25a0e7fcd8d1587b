import type { Edition } from "./edition.ts";

/**
 * Whether names let two documents be editions of one: one of the two names is equal once dates, versions and «архив» are
 * taken out, the other says nothing that the first document's denies, and something says that there are editions at all.
 * Forms for 80 regions and tariffs per make of car read alike too, but each has a word of its own in title or address.
 */
export function mayBeEditions(one: Edition, other: Edition): boolean {
  if (!one.isNamed && !other.isNamed && one.hasExpired === other.hasExpired) return false;
  if (one.byTitle.numbers !== other.byTitle.numbers && !isRetired(one) && !isRetired(other)) {
    // An order has its number for itself: another one replaces it where the portal says so.
    return false;
  }
  const sameTitle = one.byTitle.key !== "" && one.byTitle.key === other.byTitle.key;
  const sameAddress = one.byAddress.key !== "" && one.byAddress.key === other.byAddress.key;
  return (
    (sameTitle && agree(one.byAddress.words, other.byAddress.words)) ||
    (sameAddress && agree(one.byTitle.words, other.byTitle.words))
  );
}

const isRetired = ({ hasExpired, called }: Edition): boolean => hasExpired || called === "old";

/** All words of the shorter name are in the longer: `/archive/kasko` and `/kasko`, but not `/kazan/kasko` and `/ufa/kasko`. */
function agree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  for (const word of fewer) if (!more.has(word)) return false;
  return true;
}
