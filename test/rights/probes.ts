import { StreamReader } from "../unit/server/desk/read-stream.ts";
import { addressOf, canary, canaryOf } from "./canary.ts";
import type { Actor } from "./oracle.ts";
import { answeringProbes } from "./answering-probes.ts";
import { bonusProbes } from "./bonus-probes.ts";
import { channelProbes } from "./channel-probes.ts";
import { exportProbes } from "./export-probes.ts";
import { insightProbes } from "./insight-probes.ts";
import { keptProbes } from "./kept-probes.ts";
import { pageProbes } from "./page-probes.ts";
import { repeatsProbes } from "./repeats-probes.ts";
import { reportProbes } from "./report-probes.ts";
import { routingProbes } from "./routing-probes.ts";
import { searchProbes } from "./search-probes.ts";
import { answerFile, sendFile } from "./send-file.ts";
import { actors, answerCiting, question, secrets, type World } from "./world.ts";

/** Runs an endpoint as somebody in every way that could reveal something; gives all that came back. */
export type Probe = (world: World, actor: Actor) => Promise<string>;

const all = Object.values(secrets);

/** What searchers type: words that stand in every section, and the beginnings of words that stand in one. */
const queries = [
  "лимит",
  "порядок согласует андеррайтер",
  "kbvbn",
  ...all.flatMap((section) => [
    canary(section, "title").slice(0, -2),
    canary(section, "heading").slice(0, -1),
    `${canaryOf(section).slice(0, -2)} лимит`,
  ]),
];

/** Filters by what names a section, tried with the query that all sections answer. */
const filtersOf = (query: string): string[] =>
  query === queries[0]
    ? all.flatMap((section) => [
        `&section=${canary(section, "path")}`,
        `&region=${canary(section, "region")}`,
        `&near=${canary(section, "path")}`,
      ])
    : [];

const each = async <T>(items: readonly T[], run: (item: T) => Promise<string>): Promise<string> =>
  (await Promise.all(items.map(run))).join("\n");

/** On a request of its own each time: what one actor does must not stand in another's way. */
const onRequest =
  (act: (world: World, actor: Actor, id: number) => Promise<string>): Probe =>
  async (world, actor) =>
    act(world, actor, (await world.asked(actors.underwriter)).id);

const post = (path: string, body: () => unknown): Probe =>
  onRequest((world, actor, id) => world.seen(actor, `POST /api/requests/${id}/${path}`, body()));

/** What the underwriter asked, in the words of somebody else. */
const sameWords = question(actors.underwriter, "").text;

const message = () => ({ key: crypto.randomUUID(), text: "Уточните, пожалуйста." });

/** One probe per endpoint that carries anything, by its id. */
export const probes: Record<string, Probe> = {
  search: (world, actor) =>
    each(queries, async (query) => {
      const ways = ["", "&kind=page", "&literal=1", "&explain=1", "&since=2026-01-01", ...filtersOf(query)];
      const found = await each(ways, (more) =>
        world.seen(actor, `GET /api/search?q=${encodeURIComponent(query)}${more}`),
      );
      // An answer repeats the query; what it adds is what counts.
      return found.replaceAll(query, "");
    }),

  records: (world, actor) =>
    each(["full", "titles"], (fields) => world.seen(actor, `GET /api/records?fields=${fields}`)),

  section: (world, actor) =>
    each(all, async (section) => {
      const id = `${canaryOf(section)}-record`;
      return (await world.seen(actor, `GET /api/sections/${id}`)).replace(`"${id}"`, "");
    }),

  sectionMarks: (world, actor) =>
    each(all, (section) => {
      const q = encodeURIComponent(`лимит ${canaryOf(section)}`);
      return world.seen(actor, `GET /api/sections/${canaryOf(section)}-record/marks?q=${q}`);
    }),

  suggested: (world, actor) => world.seen(actor, "GET /api/suggestions"),

  viewTicket: (world, actor) =>
    each(all, async (section) => {
      const id = `${canaryOf(section)}-record`;
      const asked = await world.seen(actor, `POST /api/sections/${id}/ticket`, {});
      const ticket = /"ticket":"([^"]+)"/.exec(asked)?.[1] ?? "none";
      const q = encodeURIComponent("лимит порядок");
      const redeemed = await world.seen(null, `GET /view/${id}?q=${q}&ticket=${ticket}`);
      const pass = /ask-me\.view=[^;]+/.exec(redeemed)?.[0] ?? "";
      const shown = await world.server.get(`/view/${id}?q=${q}`, { cookie: pass });
      const own = await world.seen(actor, `GET /view/${id}?q=${q}`);
      // Addresses and the title of what is not there repeat what was asked for.
      return [asked, redeemed, await shown.text(), own].join("\n").replaceAll(id, "");
    }),

  ask: async (world, actor) => {
    const { key } = await world.asked(actors.underwriter);
    const own = { ...question(actor ?? actors.seller, key), context: {} };
    const withAddress = {
      ...own,
      key: crypto.randomUUID(),
      context: {
        page: { ...question(actors.underwriter, key).context.page, title: "?", heading: "?", breadcrumb: [] },
      },
    };
    const repeated = await world.seen(actor, "POST /api/requests", own);
    // The address is the sender's own word; whatever else of the page came back would be ours.
    const guessed = await world.seen(actor, "POST /api/requests", withAddress);
    return repeated + guessed.replaceAll(withAddress.context.page.address, "");
  },

  requests: async (world, actor) => {
    await world.asked(actors.underwriter);
    return each(["mine", "queue", "answered", "skipped"], (scope) =>
      world.seen(actor, `GET /api/requests?scope=${scope}`),
    );
  },

  request: async (world, actor) => {
    const answered = await world.asked(actors.underwriter);
    const { id } = answered;
    await world.seen(actors.insider, `POST /api/requests/${id}/answers`, answerCiting(secrets.limits));
    return world.seen(actor, `GET /api/requests/${id}`);
  },

  claim: post("claim", () => ({})),
  release: onRequest(async (world, actor, id) => {
    await world.seen(actor, `POST /api/requests/${id}/claim`, {});
    return world.seen(actor, `POST /api/requests/${id}/release`, {});
  }),
  answer: onRequest(async (world, actor, id) => {
    const cited = await each(all, (section) =>
      world.seen(actor, `POST /api/requests/${id}/answers`, answerCiting(section)),
    );
    // A refusal names what was cited by the id that the caller gave.
    const given = new RegExp(all.map((section) => `"${canaryOf(section)}-record"`).join("|"), "g");
    const plain = {
      key: crypto.randomUUID(),
      text: "Лимит на портале.",
      complete: true,
      sources: [],
      without: "unclear",
    };
    return cited.replaceAll(given, "") + (await world.seen(actor, `POST /api/requests/${id}/answers`, plain));
  }),
  cancel: post("cancel", () => ({})),
  sameAsked: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    const told = await world.seen(actor, "POST /api/requests/same", { text: sameWords });
    await world.seen(actor, `POST /api/requests/${id}/cancel`, {});
    return told;
  },
  join: onRequest(async (world, actor, id) => {
    const text = sameWords;
    const joined = await world.seen(actor, `POST /api/requests/${id}/join`, { text });
    await world.seen(actors.insider, `POST /api/requests/${id}/answers`, answerCiting(secrets.limits));
    const read = await world.seen(actor, `GET /api/requests/${id}`);
    await world.seen(actor, `POST /api/requests/${id}/leave`, {});
    // What one wrote oneself comes back as one's own words.
    return (joined + read).replaceAll(text, "");
  }),
  askSeller: post("pause", message),
  reply: post("replies", message),
  feedback: onRequest(async (world, actor, id) => {
    await world.seen(actors.insider, `POST /api/requests/${id}/answers`, answerCiting(secrets.limits));
    return world.seen(actor, `POST /api/requests/${id}/feedback`, { quick: true, result: "complete" });
  }),

  file: async (world, actor) => {
    const { file, request } = await sendFile(world, actors.underwriter);
    const read = await world.seen(actor, `GET /api/files/${file}`);
    const ofAnswer = await answerFile(world, request);
    const given = await world.seen(actor, `GET /api/files/${ofAnswer}`);
    return read + given + (await world.seen(actor, `GET /api/requests/${request}`));
  },

  ...routingProbes,
  ...channelProbes,
  ...answeringProbes,
  ...searchProbes,
  ...repeatsProbes,
  ...reportProbes,
  ...pageProbes,
  ...keptProbes,
  ...insightProbes,
  ...exportProbes,
  ...bonusProbes,

  pins: (world, actor) => world.seen(actor, "GET /api/tuning/pins"),

  crawlHealth: (world, actor) => world.seen(actor, "GET /api/crawl"),
  crawlSource: (world, actor) => world.seen(actor, "GET /api/crawl/sources/portal"),
  explainAddress: (world, actor) =>
    each(all, (section) =>
      world.seen(actor, `GET /api/crawl/explain?address=${encodeURIComponent(addressOf(section))}`),
    ),
};

/** One probe per live event that carries more than ids and codes, by its type. */
export const liveProbes: Record<string, Probe> = {
  presence: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    const response = await world.server.get("/api/live", world.headers(actor));
    if (!response.ok) return `${response.status} ${await response.text()}`;
    const stream = new StreamReader(response);
    await stream.until(({ type }) => type === "hello");
    await world.seen(actors.insider, `POST /api/requests/${id}/presence`, { doing: "looking" });
    // The actor's own question comes after it on the same stream: all that was to be told has been told by then.
    const own = await world.server.post(
      "/api/requests",
      question(actor ?? actors.seller, crypto.randomUUID()),
      world.headers(actor),
    );
    const mine = /"id":(\d+)/.exec(await own.text())?.[1];
    const events = await stream.until((event) => event.type === "request" && String(event.request) === mine);
    await stream.cancel();
    return JSON.stringify(events);
  },
};
