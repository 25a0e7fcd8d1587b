import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analysisVersion } from "../../core/analysis/analysis-version.ts";
import { Role } from "../../core/contract/person.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { releaseFormat } from "../../core/contract/release.ts";
import { SearchAnswer, SearchQuery } from "../../core/contract/search.ts";
import { compileRecords } from "../../core/search/compile-records.ts";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { openIndex } from "../../core/search/search-index.ts";
import { search } from "../../core/search/search.ts";
import { AudienceIndexes } from "../../server/search/audience-indexes.ts";
import type { LoadedRelease } from "../../server/search/load-release.ts";
import { searchVisible } from "../../server/search/search-visible.ts";
import { testApp, type TestApp } from "../unit/server/harness/test-app.ts";
import { mayRead } from "./oracle.ts";
import { randomPins, randomPortal, randomQueries, type RandomQuery } from "./random-portal.ts";

// 10,000 queries for each of six roles take minutes; `COUNTS=full` asks them all.
const isFull = process.env["COUNTS"] === "full";
const count = isFull ? 10_000 : 250;
// Over the wire of the application, signing in and all, only each so many.
const wireEvery = isFull ? 20 : 5;

/** Every role with groups of its own, from those that see next to nothing to those that see nearly all. */
const groupsOf: Record<Role, readonly string[]> = {
  seller: [],
  agent: ["agents"],
  specialist: ["underwriting", "claims"],
  lead: ["agents", "claims"],
  trainer: ["finance"],
  admin: ["underwriting", "finance", "agents", "claims"],
};

const now = new Date("2026-11-20T09:00:00Z");
const tuning = { revision: "1", synonyms: [], pins: [...randomPins], use: {}, popular: [] };
const queries = randomQueries(count);

let server: TestApp;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  server = await testApp();
  await server.people(Role.options.map((role) => ({ login: role, role, groups: [...groupsOf[role]] })));
  // Before the clock is turned back: who signs in then is signed out again by today.
  for (const role of Role.options) cookies.set(role, await server.cookieOf(role));
  server.clock.now = now;
  await server.publish("20261102-080000-random", randomPortal);
}, 120_000);
afterAll(() => server.close());

/** What there would be to search if nothing else had ever been written. */
function visibleTo(role: Role): SectionRecord[] {
  const actor = { login: role, role, groups: groupsOf[role], active: true };
  return randomPortal.filter(({ id, audience }) => mayRead(actor, { name: id, audience }));
}

const addressOf = ({ query, filters, near, explain, literal }: RandomQuery): string => {
  const asked = new URLSearchParams({ q: query });
  for (const [name, value] of Object.entries({ ...filters, near })) {
    if (value !== undefined) asked.set(name, value);
  }
  if (explain) asked.set("explain", "1");
  if (literal) asked.set("literal", "1");
  return `/api/search?${asked.toString()}`;
};

describe.each(Role.options)("to the role %s", (role) => {
  test(`${count} random queries are answered as if what they may not see did not exist`, async () => {
    const visible = visibleTo(role);
    expect(visible.length).toBeGreaterThan(20);
    expect(visible.length).toBeLessThan(randomPortal.length);
    const texts = new Map(visible.map(({ id, text }) => [id, text]));
    const alone = openIndex(partsOf(await compileRecords(visible)));
    const groups = ["everyone", ...groupsOf[role]];
    const records = new Map(randomPortal.map((record) => [record.id, record]));
    const release = await releaseOf(records);
    const searching = { release, indexes: new AudienceIndexes(release), now, tuning };
    const cookie = cookies.get(role) ?? "";
    let found = 0;
    for (const [at, asked] of queries.entries()) {
      const { query, filters, near, explain, literal } = asked;
      const request = {
        query,
        limit: 20,
        filters,
        explain,
        literal,
        now: now.toISOString(),
        textOf: (id: string) => texts.get(id),
        ...(near === undefined ? {} : { near }),
      };
      const told = await searchVisible(
        searching,
        SearchQuery.parse({ ...asked.filters, q: query, near, ...flags(asked) }),
        { groups, attributes: { groups: [] } },
      );
      const expected = search(alone, { ...request, tuning });
      // Far quicker than comparing values, and stricter.
      expect(JSON.stringify(told)).toBe(JSON.stringify(expected));
      found += told.groups.length;
      if (at % wireEvery !== 0) continue;
      const { staleSince: _, ...wired } = SearchAnswer.parse(
        await (await server.get(addressOf(asked), { cookie })).json(),
      );
      expect(wired).toEqual(SearchAnswer.parse(JSON.parse(JSON.stringify(search(alone, request)))));
    }
    expect(found).toBeGreaterThan(count);
  }, 1_800_000);
});

const flags = ({ explain, literal }: RandomQuery) =>
  ({ explain: explain ? "1" : "0", literal: literal ? "1" : "0" }) as const;

async function releaseOf(records: ReadonlyMap<string, SectionRecord>): Promise<LoadedRelease> {
  const all = [...records.values()];
  return {
    manifest: {
      format: releaseFormat,
      id: "20261102-080000-random",
      createdAt: "2026-11-02T08:00:00.000Z",
      analysis: analysisVersion,
      previous: null,
      documents: all.length,
      sections: all.length,
      files: {},
      sources: [],
    },
    deniedRevision: "",
    records,
    index: await compileRecords(all),
    groups: new Set(all.flatMap(({ audience }) => audience)),
    restricted: new Map(),
  };
}
