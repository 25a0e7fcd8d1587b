import { describe, expect, test } from "vitest";
import { type CauseEvidence, causeOf } from "../../../../core/desk/repeats/cause-of.ts";

const nothing: CauseEvidence = {
  answered: 0,
  cited: 0,
  uncited: 0,
  places: 0,
  opened: 0,
  unclear: 0,
  notOnPortal: 0,
  didNotKnow: 0,
  sellers: 0,
  newcomers: 0,
  searchers: 0,
  foundNothing: 0,
};

/** What is known of twenty sellers' questions, and what it says that they need. */
const cases: readonly [string, Partial<CauseEvidence>, ReturnType<typeof causeOf>][] = [
  [
    "answers cite a place that none of the askers had found",
    { answered: 20, cited: 16, opened: 2 },
    { cause: "raise", why: "cited", count: 16, of: 20 },
  ],
  [
    "one answer in three cites the place: enough to show it first",
    { answered: 21, cited: 7 },
    { cause: "raise", why: "cited", count: 7, of: 21 },
  ],
  [
    "the portal does not have it, say agents and sellers",
    { answered: 20, cited: 3, notOnPortal: 12 },
    { cause: "write", why: "not-on-portal", count: 12, of: 20 },
  ],
  [
    "agents know it by heart and cite nothing",
    { answered: 20, cited: 0, uncited: 20 },
    { cause: "write", why: "no-source", count: 20, of: 20 },
  ],
  [
    "a place that hardly any answer cites is not the one",
    { answered: 20, cited: 2, uncited: 18, places: 1 },
    { cause: "write", why: "no-source", count: 18, of: 20 },
  ],
  [
    "each answer cites another place: one that says it is missing",
    { answered: 20, cited: 3, uncited: 4, places: 14 },
    { cause: "write", why: "scattered", count: 14, of: 20 },
  ],
  [
    "they had it open and still asked: shown first, it would help nobody",
    { answered: 20, cited: 18, opened: 11 },
    { cause: "clarify", why: "opened-and-asked", count: 11, of: 18 },
  ],
  [
    "it stands there and is not understood",
    { answered: 20, cited: 18, unclear: 10 },
    { cause: "clarify", why: "said-unclear", count: 10, of: 20 },
  ],
  [
    "newcomers did not know it",
    { answered: 20, cited: 12, didNotKnow: 14, sellers: 20, newcomers: 15 },
    { cause: "teach", why: "did-not-know", count: 14, of: 20 },
  ],
  [
    "people of long standing did not know it: they are shown the place",
    { answered: 20, cited: 12, didNotKnow: 14, sellers: 20, newcomers: 4 },
    { cause: "raise", why: "cited", count: 12, of: 20 },
  ],
  [
    "many searched in vain, and nobody asked",
    { searchers: 12, foundNothing: 9, sellers: 12 },
    { cause: "write", why: "nothing-found", count: 9, of: 12 },
  ],
  ["there were hits, and nobody opened any: nothing tells why", { searchers: 12, foundNothing: 2 }, null],
  ["nobody has answered yet", { sellers: 6 }, null],
];

describe("what a question that comes again needs", () => {
  test.each(cases)("%s", (_, evidence, expected) => {
    expect(causeOf({ ...nothing, ...evidence })).toEqual(expected);
  });
});
