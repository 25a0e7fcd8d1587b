import { beforeEach, describe, expect, test } from "vitest";
import type { Me } from "../../../../core/contract/person.ts";
import type { Hit } from "../../../../core/contract/search.ts";
import { answerBackground } from "../../../../extension/host/answer-background.ts";
import type { HandlerParts } from "../../../../extension/host/host-handlers.ts";
import type { Session } from "../../../../extension/sign-in/session.ts";

const day = 86_400_000;
const confirmedAt = Date.UTC(2026, 10, 1);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only these parts of it are read
const me = { id: "marina", attributes: { region: "Казань" } } as Me;
const connected: Session = { kind: "connected", server: "https://ask.example", token: "t", me, confirmedAt };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
const hit = { record: "kazan" } as Hit;

let session: Session;
let now: number;
let mark: { complete: boolean; allTexts: boolean; fields: string } | null;
let answer: { groups: unknown[]; total: number } | null;
let logged: unknown[];
let answered: "ticket" | "refused";
let asked: unknown[];
let rated: unknown[];
let rating: "ok" | "failed";
/** What happens while the copy is being searched. */
let meanwhile: () => void;

function background(): ReturnType<typeof answerBackground> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only these parts are used
  return answerBackground({
    account: { session: () => session },
    now: () => now,
    searcher: {
      find: async (...given: unknown[]) => {
        asked.push(given);
        meanwhile();
        return answer && { answer, computeMs: 1 };
      },
    },
    sync: { mark: () => mark },
    queryLog: {
      searched: (given: unknown, { groups }: { groups: unknown[] }) => logged.push([given, groups]),
      opened: (given: unknown) => logged.push(given),
    },
    requests: {
      rate: async (...given: unknown[]) => {
        rated.push(given);
        return { kind: rating };
      },
      seen: async (id: number) => rated.push(["seen", id]),
    },
    line: async (_: unknown, given: unknown) => {
      asked.push(given);
      return answered === "ticket" ? { kind: "ok", answer: { ticket: "a b&c" } } : { kind: "problem" };
    },
  } as unknown as HandlerParts);
}

beforeEach(() => {
  session = connected;
  now = confirmedAt + day;
  answered = "ticket";
  mark = { complete: true, allTexts: true, fields: "full" };
  answer = { groups: [{ best: hit, sections: [hit] }], total: 3 };
  asked = [];
  logged = [];
  rated = [];
  rating = "ok";
  meanwhile = () => {};
});

describe("the address bar", () => {
  test("is told the hits of the copy, searched as for the seller's own region", async () => {
    expect(await background()["suggest-hits"]({ query: "казань" })).toEqual({
      kind: "found",
      hits: [hit],
      total: 3,
    });
    expect(asked).toMatchObject([[{ query: "казань", filters: {} }, { region: "Казань" }]]);
  });

  test("says that there is nothing only where all of the portal was searched", async () => {
    answer = { groups: [], total: 0 };
    const nothing = { kind: "found", hits: [], total: 0 };
    expect(await background()["suggest-hits"]({ query: "казань" })).toEqual(nothing);
    for (mark of [null, { complete: false, allTexts: true, fields: "full" }]) {
      expect(await background()["suggest-hits"]({ query: "казань" })).toEqual({ kind: "unknown" });
    }
    mark = { complete: true, allTexts: true, fields: "full" };
    answer = null;
    expect(await background()["suggest-hits"]({ query: "казань" })).toEqual({ kind: "unknown" });
  });

  test("logs what it shows, and what was opened of it, while somebody is connected", async () => {
    const opened = { record: "kazan", query: "казань", position: 0 };
    await background()["suggest-hits"]({ query: "казань" });
    await background()["omnibox-opened"](opened);
    expect(logged).toMatchObject([[{ surface: "omnibox" }, [{ best: hit, sections: [] }]], opened]);
    logged = [];
    now = confirmedAt + 7 * day;
    await background()["omnibox-opened"](opened);
    expect(logged).toEqual([]);
  });

  test.each([
    ["locked for want of the server's word", () => (now = confirmedAt + 7 * day)],
    ["not connected", () => (session = { kind: "none", server: null, failed: null, formerUser: "marina" })],
    ["revoked", () => (session = { kind: "revoked", server: "https://ask.example", formerUser: "marina" })],
  ])(
    "is told nothing where this browser is %s, also when it came to that in mid-search",
    async (_, close) => {
      meanwhile = close;
      expect(await background()["suggest-hits"]({ query: "казань" })).toEqual({ kind: "closed" });
      asked = [];
      expect(await background()["suggest-hits"]({ query: "казань" })).toEqual({ kind: "closed" });
      expect(asked).toEqual([]);
    },
  );
});

describe("a section's text at the server", () => {
  test("is reached with a ticket for it, the place named for the browser to go to", async () => {
    const address = await background()["view-address"]({
      record: "a/b",
      title: "Тарифы",
      query: "тариф & казань",
    });
    expect(address).toBe(
      "https://ask.example/view/a%2Fb?q=%D1%82%D0%B0%D1%80%D0%B8%D1%84+%26+%D0%BA%D0%B0%D0%B7%D0%B0%D0%BD%D1%8C&ticket=a+b%26c#place",
    );
    expect(asked).toEqual([{ params: { record: "a/b" } }]);
  });

  test("is not where the server says no, and is not asked for where nobody is connected", async () => {
    answered = "refused";
    expect(await background()["view-address"]({ record: "kazan", title: "Тарифы" })).toBeNull();
    asked = [];
    now = confirmedAt + 7 * day;
    expect(await background()["view-address"]({ record: "kazan", title: "Тарифы" })).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe("an answer that a notification's button calls complete", () => {
  test("is rated so, and counts as seen", async () => {
    expect(await background()["rate-complete"]({ request: 17 })).toBe(true);
    expect(rated).toEqual([
      [17, { result: "complete" }],
      ["seen", 17],
    ]);
  });

  test("stays unseen where the server was not told, and nothing is said where nobody is connected", async () => {
    rating = "failed";
    expect(await background()["rate-complete"]({ request: 17 })).toBe(false);
    expect(rated).toEqual([[17, { result: "complete" }]]);
    rated = [];
    now = confirmedAt + 7 * day;
    expect(await background()["rate-complete"]({ request: 17 })).toBe(false);
    expect(rated).toEqual([]);
  });
});
