import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../core/contract/endpoints.ts";
import { LiveEvent } from "../../core/contract/live.ts";
import { crawlEndpoints } from "../../core/contract/crawl-endpoints.ts";
import { answeredBefore } from "./answering-probes.ts";
import { addressOf, canary, canaryOf } from "./canary.ts";
import { type Actor, mayBeOffered, mayKnowAddress, mayRead, mayReadRequest, mayReadWords } from "./oracle.ts";
import { keptBefore } from "./plant-kept.ts";
import { liveProbes, probes } from "./probes.ts";
import { actors, createWorld, question, secrets, takeRightsAway, type World, wordOf } from "./world.ts";

/** Fields of a live event that are ids, codes and times; whatever else one has is content. */
const moment = ["type", "seq", "request", "kind", "by", "release", "serverNow"];
// What is at risk are ids, and when they are reached.
const codes = new Set([...moment, "of", "percent", "risks"]);

const carrying = Object.values(endpoints)
  .filter(({ carries }) => carries !== "nothing")
  .map(({ id }) => id);
const carryingLive = LiveEvent.options
  .filter((option) => Object.keys(option.shape).some((field) => !codes.has(field)))
  .map((option) => option.shape.type.value);

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.asked({ ...actors.former, groups: ["underwriting"] });
  await takeRightsAway(world);
}, 120_000);
afterAll(() => world.close());

test("every endpoint that carries portal content or requests has a probe, and no probe is left over", () => {
  expect(Object.keys(probes).toSorted()).toEqual(carrying.toSorted());
});

test("so has every live event that carries more than ids and codes", () => {
  expect(Object.keys(liveProbes).toSorted()).toEqual(carryingLive.toSorted());
});

/** What stands in an answer though its reader may not know it. */
function forbiddenIn(said: string, actor: Actor, endpoint = ""): string[] {
  const hidden = Object.values(secrets)
    .filter((section) => !mayRead(actor, section))
    .map(canaryOf);
  const unheard = ["underwriter", "former"]
    .filter((owner) => !mayReadRequest(actor, { owner, routedTo: [] }))
    .map(wordOf);
  const theirs = { owner: "client", routedTo: ["appraiser", "group:оценка"] };
  if (!mayReadRequest(actor, theirs)) unheard.push(wordOf("client"));
  const unsaid = mayReadWords(actor, endpoint) ? [] : unheard;
  return [...hidden, ...unsaid].filter((word) => said.includes(word));
}

/** Leaves out the addresses that this actor may know, where it is crawls that are told of. */
function withoutAddresses(said: string, actor: Actor, endpoint: string): string {
  if (!(endpoint in crawlEndpoints)) return said;
  return Object.values(secrets)
    .filter((section) => mayKnowAddress(actor, section))
    .reduce((left, section) => left.replaceAll(addressOf(section), ""), said);
}

describe.each(Object.entries(probes))("%s", (id, probe) => {
  test.each(Object.entries(actors))("tells %s nothing they may not see", async (_name, actor) => {
    const said = withoutAddresses(await probe(world, actor), actor, id);
    expect(forbiddenIn(said, actor, id)).toEqual([]);
  });
});

describe("live events", () => {
  test.each(Object.entries(actors))("tell %s who works at the desk only if they do", async (_, actor) => {
    const said = (await liveProbes["presence"]?.(world, actor)) ?? "";
    const atDesk = ["agent", "lead", "admin"].some((role) => actor?.role === role);
    expect(said.includes('"presence"')).toBe(atDesk);
    expect(forbiddenIn(said, actor)).toEqual([]);
  });
});

test("the page for phones is the same for everybody, whoever's request its address names", async () => {
  const { id } = await world.asked({ ...actors.underwriter });
  const pages = await Promise.all(
    Object.values(actors).flatMap((actor) =>
      ["/", `/requests/${id}`, "/requests/999999"].map(async (path) => {
        const response = await world.server.get(path, world.headers(actor));
        return response.text();
      }),
    ),
  );
  expect(new Set(pages).size).toBe(1);
  expect(forbiddenIn(pages.join(""), actors.nobody)).toEqual([]);
});

describe("the probes see what may be seen", () => {
  test.each(["search", "records", "section", "suggested", "viewTicket", "request"])(
    "%s shows limits to an underwriter",
    async (id) => {
      expect(await probes[id]?.(world, actors.underwriter)).toContain(canaryOf(secrets.limits));
    },
  );
  test("sameAsked and join tell a colleague who may open the page, and nobody else outside the desk", async () => {
    for (const name of ["specialist", "seller", "finance"] as const) {
      const [told, joined] = await Promise.all(
        ["sameAsked", "join"].map(async (id) => (await probes[id]?.(world, actors[name])) ?? ""),
      );
      expect(told?.includes('"waiting"')).toBe(name === "specialist");
      expect(joined?.includes('"joinedAt"')).toBe(name === "specialist");
    }
  });
  test("offeredAnswers offers each answer to those who may read all that it cites, and never back to who asked", async () => {
    for (const actor of Object.values(actors)) {
      const told = (await probes["offeredAnswers"]?.(world, actor)) ?? "";
      const offered = answeredBefore.filter(({ word }) => told.includes(word)).map(({ word }) => word);
      const due = answeredBefore.filter(
        ({ owner, cited }) => owner.login !== actor?.login && mayBeOffered(actor, cited ? [cited] : []),
      );
      expect([actor?.login, ...offered]).toEqual([actor?.login, ...due.map(({ word }) => word)]);
    }
  });
  test("pages after which people ask, and files of the desk, are told to those who may see them", async () => {
    const files = ["repeatsFile", "tasksFile", "keptFile"];
    for (const id of ["pageStudy", "pageStudyCsv", "pageStudyXlsx", "pageRows", ...files])
      expect(await probes[id]?.(world, actors.admin)).toContain(canaryOf(secrets.finance));
    const told = await probes["askedHere"]?.(world, actors.underwriter);
    expect(told).toMatch(new RegExp(`"colleagues".*${canaryOf(secrets.limits)}kept`));
  });
  test.each(["search", "records", "viewTicket"])(
    "%s shows kept answers to who may read their sources",
    async (id) => {
      const told =
        id === "viewTicket"
          ? await keptPages(actors.underwriter)
          : await probes[id]?.(world, actors.underwriter);
      expect(told).toContain(`${canaryOf(secrets.limits)}kept`);
      expect(told).not.toContain(`${canaryOf(secrets.finance)}kept`);
    },
  );
  test("a kept answer's own page is there for those alone who may read all that it rests on", async () => {
    for (const actor of Object.values(actors)) {
      const told = await keptPages(actor);
      const shown = kept
        .filter(({ cited }) => told.includes(`${canaryOf(cited[0])}kept`))
        .map(({ id: of }) => of);
      const due = kept.filter(({ cited }) => mayBeOffered(actor, cited)).map(({ id: of }) => of);
      expect([actor?.login, ...shown]).toEqual([actor?.login, ...due]);
      expect(forbiddenIn(told, actor)).toEqual([]);
    }
  });
  test("keptAnswers lists to an agent of no group what rests on open pages alone", async () => {
    const told = (await probes["keptAnswers"]?.(world, actors.agent)) ?? "";
    expect(told.match(/"id":"kept-[a-z]+"/g)).toEqual(['"id":"kept-open"']);
  });
  test("specialistAnswer shows a specialist the question that was routed to them or their group, and not who asked", async () => {
    const told = (await probes["specialistAnswer"]?.(world, actors.appraiser)) ?? "";
    expect(told.split(wordOf("client")).length).toBeGreaterThan(4);
    expect(told).not.toContain('"name":"client"');
    expect(told).toContain("from-specialist");
  });
  test("pins shows an administrator of finance those of finance, and of the others that there are some", async () => {
    const pins = (await probes["pins"]?.(world, actors.admin)) ?? "";
    expect(pins).toContain(canaryOf(secrets.finance));
    expect(pins.match(/"pin":null/g)).toHaveLength(2);
  });
  test("cluster shows an administrator of finance what answers cite there, and lead and trainer none of it", async () => {
    expect(await clusterTo(actors.admin)).toContain(canary(secrets.finance, "title"));
    for (const actor of [actors.lead, actors.trainer]) {
      expect(await clusterTo(actor)).toContain(wordOf("underwriter"));
      expect(await clusterTo(actor)).toContain(canary(secrets.open, "title"));
    }
    expect(await clusterTo(actors.trainer)).not.toMatch(/"name":"(underwriter|finance|client)"/);
  });
  test("tasks shows an administrator of finance those of finance and of what is open, with their owners", async () => {
    const told = (await probes["tasks"]?.(world, actors.admin)) ?? "";
    expect(told.match(/"kind":"mend"/g)).toHaveLength(3);
    expect(told).toContain(canary(secrets.finance, "owner"));
  });
  test("records brings an underwriter what search was taught about limits", async () => {
    const records = (await probes["records"]?.(world, actors.underwriter)) ?? "";
    const [, tuning = ""] = records.split('"tuning":');
    expect(tuning.split(canaryOf(secrets.limits)).length).toBeGreaterThan(3);
  });
  test.each(["requests", "request", "file", "claim", "askSeller", "answer"])(
    "%s shows an agent what was asked, without the page it was asked on",
    async (id) => {
      const said = (await probes[id]?.(world, actors.agent)) ?? "";
      expect(said).toContain(wordOf("underwriter"));
      expect(said).not.toContain(canaryOf(secrets.limits));
    },
  );
  test.each([
    ["crawlHealth", "path"],
    ["explainAddress", "title"],
    ["explainAddress", "text"],
  ] as const)(
    "%s shows an administrator of finance its %s, and of limits the address alone",
    async (id, part) => {
      const said = (await probes[id]?.(world, actors.admin)) ?? "";
      expect(said).toContain(canary(secrets.finance, part));
      expect(said).toContain(addressOf(secrets.limits));
      expect(said).not.toContain(canary(secrets.limits, part));
    },
  );
  test("crawlSource shows an administrator every address", async () => {
    const said = (await probes["crawlSource"]?.(world, actors.admin)) ?? "";
    for (const section of Object.values(secrets)) expect(said).toContain(addressOf(section));
  });
  test("whoever lost the group still has their question, and no longer the page and the source", async () => {
    const said = (await probes["requests"]?.(world, actors.former)) ?? "";
    expect(said).toContain(wordOf("former"));
    expect(said).not.toContain(canaryOf(secrets.limits));
  });
});

const kept = keptBefore(secrets);

async function clusterTo(actor: Actor): Promise<string> {
  return (await probes["cluster"]?.(world, actor)) ?? "";
}

/** Kept answers as their pages, and as sections. */
async function keptPages(actor: Actor): Promise<string> {
  const pages = kept.map(async ({ id }) => {
    const record = encodeURIComponent(`kept-answer:${id}`);
    const shown = await world.seen(actor, `GET /view/${record}`);
    const read = await world.seen(actor, `GET /api/sections/${record}`);
    return `${shown}\n${read}`;
  });
  return (await Promise.all(pages)).join("\n");
}

/** What a seller is told for a word beside one that stands everywhere, the word itself left out. */
async function toldFor(word: string): Promise<string> {
  const said = await world.seen(actors.seller, `GET /api/search?q=${word}%20${encodeURIComponent("лимит")}`);
  return said.slice(said.indexOf("{")).replaceAll(word, "…");
}

/** What a seller is told of what stands everywhere, filtered by a name that they may not know or that there is not. */
async function toldWith(filter: string): Promise<string> {
  const said = await world.seen(
    actors.seller,
    `GET /api/search?q=${encodeURIComponent("лимит")}&explain=1&${filter}`,
  );
  return said.slice(said.indexOf("{"));
}

describe("filtered by the name of something hidden or of nothing, the answer is the same", () => {
  test.each([
    ["section", "path"],
    ["region", "region"],
    ["near", "path"],
  ] as const)("%s", async (filter, part) => {
    const hidden = canary(secrets.limits, part);
    const unheard = "zqunheard".padEnd(hidden.length, "x");
    expect(await toldWith(`${filter}=${hidden}`)).toBe(await toldWith(`${filter}=${unheard}`));
  });
});

describe("a hidden word and one that stands nowhere cannot be told apart", () => {
  const words = ["title", "heading", "text"].map((part) => `${canaryOf(secrets.limits)}${part}`);
  test.each(words)("%s", async (word) => {
    expect(await toldFor(word)).toBe(await toldFor("zqunheard".padEnd(word.length, "x")));
  });
});

test("whoever was deactivated is refused everywhere with the cookie they had", async () => {
  const refused: string[] = [];
  const closed = Object.values(endpoints).filter(({ who }) => who !== "public");
  for (const { id, method, path } of closed) {
    const address = path.replaceAll(/\{\w+\}/g, "1");
    const body = method === "get" ? undefined : question(actors.gone, crypto.randomUUID());
    const said = await world.seen(actors.gone, `${method.toUpperCase()} ${address}`, body);
    if (said.startsWith("401")) refused.push(id);
  }
  expect(refused).toEqual(closed.map(({ id }) => id));
});
