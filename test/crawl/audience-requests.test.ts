import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { SectionRecord } from "../../core/contract/record.ts";
import { canary, canaryOf } from "../rights/canary.ts";
import { people, readWorld, type PersonName, type ReadWorld } from "./read-world.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { hiddenFrom, threeReadersPortal, words } from "./three-readers.ts";

let portal: ServedApp;
let world: ReadWorld;
beforeAll(async () => {
  portal = await serveApp(threeReadersPortal());
  world = await readWorld(portal.address, ["underwriter", "financier", "staff"]);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await portal.stop();
});

const Created = z.object({ id: z.int() });
const bodyOf = (said: string): unknown => JSON.parse(said.slice(said.indexOf("{")));

/** The section in which a word stands, as the crawl published it. */
async function sectionWith(word: string): Promise<SectionRecord> {
  const found = (await world.records()).find(({ text, heading = "" }) => (heading + text).includes(word));
  if (!found) throw new Error(`no section has ${word}`);
  return found;
}

/** Asks from a section of the portal, with all that an extension sends along of it. @returns the request's number. */
async function ask(who: PersonName, { address, title, heading, path, text }: SectionRecord): Promise<number> {
  const at = new Date().toISOString();
  const said = await world.post(who, "/api/requests", {
    key: crypto.randomUUID(),
    as: "question",
    text: "Как это понимать?",
    via: "extension",
    clickedAt: at,
    elapsedMs: 0,
    context: {
      page: { address, title, breadcrumb: path, ...(heading === undefined ? {} : { heading }) },
      selection: text,
      trail: [{ kind: "page", at, address, title }],
    },
  });
  return Created.parse(bodyOf(said)).id;
}

const answer = (record: string) => ({
  key: crypto.randomUUID(),
  text: "Смотрите источник [1].",
  complete: true,
  sources: [{ record }],
});

const leaks = (who: PersonName, said: string): string[] =>
  hiddenFrom(people[who].groups).filter((word) => said.includes(word));

/** Everything that somebody can be told of requests. */
async function toldOf(who: PersonName, id: number): Promise<string> {
  const scopes = ["mine", "queue", "answered"].map((scope) => `/api/requests?scope=${scope}`);
  return (await Promise.all([...scopes, `/api/requests/${id}`].map((path) => world.get(who, path)))).join(
    "\n",
  );
}

describe("a question asked from a page that only some may open", () => {
  test.each(["limits", "budget", "quota"] as const)(
    "%s: the desk sees of the page what each agent may",
    async (name) => {
      const word = words[name];
      const asker = word.audience.includes("underwriting") ? "underwriter" : "financier";
      const id = await ask(asker, await sectionWith(canary(word, "text")));
      const [agent, insider] = await Promise.all([toldOf("agent", id), toldOf("insider", id)]);
      expect(agent).toContain("Как это понимать?");
      expect(leaks("agent", agent)).toEqual([]);
      expect(insider).toContain(canaryOf(word));
      expect(await world.get("seller", `/api/requests/${id}`)).toMatch(/^404 /);
    },
  );

  test("an answer that cites it names it to whoever may open it, and to nobody else", async () => {
    const closed = await sectionWith(canary(words.limits, "text"));
    const id = await ask("underwriter", closed);
    expect(await world.post("insider", `/api/requests/${id}/answers`, answer(closed.id))).toMatch(/^201 /);
    expect(await world.get("underwriter", `/api/requests/${id}`)).toContain(canary(words.limits, "title"));
    expect(leaks("agent", await toldOf("agent", id))).toEqual([]);
  });

  test("nobody cites it to a seller who could not open it, nor an agent who knows nothing of it", async () => {
    const open = await sectionWith(canary(words.open, "text"));
    const closed = await sectionWith(canary(words.limits, "text"));
    const id = await ask("seller", open);
    expect(await world.post("insider", `/api/requests/${id}/answers`, answer(closed.id))).toMatch(/^4/);
    const unknown = await world.post("agent", `/api/requests/${id}/answers`, answer(closed.id));
    const nothing = await world.post("agent", `/api/requests/${id}/answers`, answer("nothing"));
    expect(unknown.replaceAll(closed.id, "…")).toBe(nothing.replaceAll("nothing", "…"));
    expect(leaks("seller", await world.get("seller", `/api/requests/${id}`))).toEqual([]);
  });

  test("a guessed address tells nothing of the page that stands there", async () => {
    const { address } = await sectionWith(canary(words.limits, "text"));
    const page = {
      ...(await sectionWith(canary(words.open, "text"))),
      address,
      title: "?",
      heading: "?",
      path: [],
    };
    const id = await ask("seller", page);
    const said = (await world.get("seller", `/api/requests/${id}`)).replaceAll(address, "…");
    expect(leaks("seller", said)).toEqual([]);
  });
});

test("a question asked from a passage that only some see on a page open to all: agents see of it what they may", async () => {
  const id = await ask("underwriter", await sectionWith(canary(words.tariff, "text")));
  expect(await toldOf("insider", id)).toContain(canaryOf(words.tariff));
  expect(leaks("agent", await toldOf("agent", id))).toEqual([]);
});
