import { cardAt } from "./personal/card-at.ts";
import { digitGroups } from "./personal/digit-groups.ts";
import { namedAs } from "./personal/named-as.ts";
import { passportAt } from "./personal/passport-at.ts";
import { phoneAt } from "./personal/phone-at.ts";
import { policyNumbers } from "./personal/policy-numbers.ts";

/** Where a number stands that leads to a person: half-open UTF-16 offsets in the text. */
export type PersonalData = {
  readonly kind: "passport" | "card" | "phone" | "policy";
  readonly from: number;
  readonly to: number;
};

/**
 * Passport, card, phone and policy numbers in a text, in its order and never overlapping. Told by their shape and by the
 * words around; where that leaves doubt, a number counts as personal: it is only marked, and the seller decides.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const found: PersonalData[] = policyNumbers(text).map((range) => ({ kind: "policy", ...range }));
  const taken = new Uint8Array(text.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  const groups = digitGroups(text);
  let at = 0;
  for (const [index, group] of groups.entries()) {
    if (group.from < at || taken[group.from] === 1) continue;
    const here = { text, groups, index };
    const named = once(() => namedAs(text, group.from, group.to));
    const number = cardAt(here, named) ?? passportAt(here, named) ?? phoneAt(here, named);
    if (number === null || taken[number.to - 1] === 1) continue;
    found.push(number);
    at = number.to;
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** Most groups are told by their shape alone: the words around are read only where they decide. */
function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}
