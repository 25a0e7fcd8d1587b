import type { Tuning } from "../contract/tuning.ts";
import type { Head } from "./head.ts";
import { holdsOn } from "./holds.ts";
import { weights } from "./weights.ts";

/** Who asks, when and from where: what lifts or lowers a section whatever the words. */
export type Circumstances = {
  /** The seller's own region and channel. */
  readonly boost?: { readonly region?: string; readonly channel?: string };
  /** The portal's section that the seller is on. */
  readonly near?: string;
  /** How much documents are opened. */
  readonly tuning?: Pick<Tuning, "use">;
  /** ISO 8601; what does not hold on this day is put below. */
  readonly today: string;
};

export type Factor = { readonly name: string; readonly by: number };
type Rule = Factor & { readonly applies: (head: Head) => boolean };

/** A section's standing: its factors by their names in the table of weights, and what they come to. */
export type Standing = {
  readonly factors: (head: Head) => Factor[];
  readonly product: (head: Head) => number;
};

export function standingOf(circumstances: Circumstances): Standing {
  const rules = rulesOf(circumstances);
  return {
    factors: (head) => rules.filter(({ applies }) => applies(head)).map(({ name, by }) => ({ name, by })),
    product(head) {
      let factor = 1;
      for (const { applies, by } of rules) if (applies(head)) factor *= by;
      return factor;
    },
  };
}

/** Those that can apply at all: each section found is judged by them. */
function rulesOf({ boost, near, today }: Circumstances): Rule[] {
  const { region: ownRegion, channel: ownChannel } = boost ?? {};
  const rules: Rule[] = [];
  const add = (name: keyof typeof weights, by: number, applies: Rule["applies"]): void => {
    rules.push({ name, by, applies });
  };
  if (ownRegion !== undefined) {
    add("ownRegion", weights.ownRegion, ({ region }) => region?.includes(ownRegion) === true);
  }
  if (ownChannel !== undefined) {
    add("ownChannel", weights.ownChannel, ({ channel }) => channel?.includes(ownChannel) === true);
  }
  if (near !== undefined) add("near", weights.near, ({ path }) => path[0] === near);
  add("expired", weights.expired, (head) => holdsOn(head, today) === "no-longer");
  add("notYet", weights.notYet, (head) => holdsOn(head, today) === "not-yet");
  // Found without its newest edition it may be what is sought; between equals what holds now comes first.
  add("earlierEdition", weights.earlierEdition, ({ newer }) => newer !== undefined);
  return rules;
}
