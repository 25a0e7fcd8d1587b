import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { z } from "zod";
import type { Called } from "../../../../core/contract/call.ts";
import type { Config } from "../../../../core/contract/config.ts";
import type { AnswerOf, CallOf, Endpoint } from "../../../../core/contract/endpoint.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { Role } from "../../../../core/contract/person.ts";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import type { Ask, NewAnswer, RequestView } from "../../../../core/contract/request.ts";
import type { App } from "../../../../server/app-types.ts";
import { createApp } from "../../../../server/app.ts";
import type { Catalogue } from "../../../../server/catalogue/catalogue.ts";
import { openWitness, type Witness } from "../../../../server/audit/witness.ts";
import { openAnswering } from "../../../../server/answering/open-answering.ts";
import { channelsOver } from "../../../../server/channels/channels-part.ts";
import { deskOver } from "../../../../server/desk/desk-part.ts";
import { serveFiles } from "../../../../server/files/files-part.ts";
import { createIdentity } from "../../../../server/identity/create-identity.ts";
import { secretDigest } from "../../../../server/identity/secret-digest.ts";
import { joiningOver } from "../../../../server/joining/joining-part.ts";
import { OpenQuestions } from "../../../../server/joining/open-questions.ts";
import { LiveHub } from "../../../../server/live/live-hub.ts";
import { liveOver } from "../../../../server/live/live-part.ts";
import { TopicBook } from "../../../../server/questions/topic-book.ts";
import { ServerMetrics } from "../../../../server/metrics/server-metrics.ts";
import { ratingOver } from "../../../../server/rating/rating-part.ts";
import type { RuleBook } from "../../../../server/rules/rule-book.ts";
import { migrate } from "../../../../server/store/migrate.ts";
import { routingOver } from "../../../../server/routing/routing-part.ts";
import { staffOver } from "../../../../server/staff/staff-part.ts";
import { openStore } from "../../../../server/store/open-store.ts";
import type { Store } from "../../../../server/store/store.ts";
import { callingAs } from "./calling-as.ts";
import { catalogueOf } from "./catalogue-of.ts";
import { openRules } from "./open-rules.ts";
import { portal, testConfig } from "./test-config.ts";

/** A Monday, 10:00 in Moscow, one hour after the desk has opened. */
export const mondayTen = "2026-02-02T07:00:00Z";

export type Someone = {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** Calls an endpoint as this person. */
  readonly call: <E extends Endpoint>(to: E, given: CallOf<E>) => Promise<Called<AnswerOf<E>>>;
  /** The same, where only a good answer is expected. */
  readonly get: <E extends Endpoint>(to: E, given: CallOf<E>) => Promise<AnswerOf<E>>;
};
type About = {
  role?: Role;
  name?: string;
  groups?: string[];
  region?: string;
  channel?: string;
  skills?: string[];
};

export type DeskApp = {
  readonly app: App;
  readonly store: Store;
  readonly witness: Witness;
  readonly config: Config;
  readonly hub: LiveHub;
  readonly book: RuleBook;
  /** The portal as the desk asks it: the sections below. */
  readonly portal: Catalogue;
  readonly file: string;
  readonly now: () => Date;
  /** Lets the clock go on by so many minutes. */
  readonly pass: (minutes: number) => void;
  /** Learns when the test says so. */
  readonly topics: TopicBook;
  /** What the portal holds; a test adds and removes sections. */
  readonly sections: SectionRecord[];
  readonly someone: (about?: About) => Promise<Someone>;
  /** Somebody who is known by another server on the same database. */
  readonly as: (who: Pick<Someone, "id" | "name" | "token">) => Someone;
  readonly close: () => Promise<void>;
};

/** The real application over a database of its own; only the portal's release is told by the test. */
export async function deskApp(changes: Partial<z.input<typeof Config>> = {}): Promise<DeskApp> {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-desk-"));
  const desk = await openDesk(join(folder, "ask-me.sqlite"), { data: join(folder, "data"), ...changes });
  return {
    ...desk,
    async close() {
      await desk.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The same over a file that stays. */
export async function openDesk(
  file: string,
  changes: Partial<z.input<typeof Config>> = {},
): Promise<DeskApp> {
  const given = testConfig(changes);
  const store = openStore(file);
  await migrate(store.shared);
  const stopping = new AbortController();
  let time = Date.parse(mondayTen);
  const now = (): Date => new Date(time);
  const { config, book, parts } = await openRules({ store, now, signal: stopping.signal }, given);
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);
  const hub = new LiveHub({ store, now, failed });
  const identity = await createIdentity({ ...config.server, store, now }, hub);
  const sections: SectionRecord[] = [];
  const catalogue = catalogueOf(sections);
  const topics = new TopicBook({ read: store.read, topics: config.desk.topics, signal: stopping.signal });
  const questions = new OpenQuestions();
  const answering = openAnswering({
    kept: { same: () => [] },
    hub,
    questions,
    store,
    config,
    now,
    catalogue,
    signal: stopping.signal,
    resting: stopping.signal,
    failed,
  });
  const witness = openWitness({ store, now, failed });
  const app = createApp({
    config,
    store,
    now,
    log: pino({ enabled: false }),
    identity,
    catalogue,
    live: hub,
    topics,
    metrics: new ServerMetrics(),
    witness,
    staleSince: () => null,
    parts: [
      deskOver(hub),
      channelsOver(hub),
      serveFiles,
      answering.part,
      joiningOver(hub, questions),
      liveOver(hub),
      ratingOver(hub),
      routingOver(hub),
      staffOver(hub),
      ...parts,
    ],
  });
  return {
    app,
    store,
    witness,
    config: given,
    hub,
    book,
    portal: catalogue,
    topics,
    file,
    now,
    pass: (minutes) => void (time += minutes * 60_000),
    sections,
    someone: (about) => someone({ app, store }, about),
    as: (who) => callingAs(app, who),
    async close() {
      stopping.abort();
      hub.close();
      await answering.settled();
      await witness.flush();
      await store.close();
      if (failures.length > 0) throw new Error("The live hub failed", { cause: failures[0] });
    },
  };
}

export function section(id: string, audience: string[]): SectionRecord {
  const address = `${portal}/${id}`;
  return {
    id,
    document: address,
    place: { kind: "heading", value: "tariffs" },
    address,
    aliases: [`${address}?print=1`],
    path: ["Портал", "Продукты"],
    kind: "page",
    title: `Страница ${id}`,
    heading: "Тарифы",
    text: "Текст раздела",
    audience,
  };
}

async function someone({ app, store }: Pick<DeskApp, "app" | "store">, about: About = {}): Promise<Someone> {
  const [id, token] = [randomUUID(), randomUUID()];
  const { name = "Марина Котова", role = "seller", groups = [], skills = [] } = about;
  const { region = null, channel = null } = about;
  await store.write(async (trx) => {
    await trx
      .insertInto("user")
      .values({
        id,
        name,
        email: `${id}@example.com`,
        emailVerified: 1,
        image: null,
        createdAt: mondayTen,
        updatedAt: mondayTen,
        username: id,
        displayUsername: null,
        role,
        active: 1,
        groups: JSON.stringify(groups),
        region,
        channel,
        department: null,
        joinedAt: "2025-09-01",
        skills: skills.length > 0 ? JSON.stringify(skills) : null,
      })
      .execute();
    await trx
      .insertInto("session")
      .values({
        id: `session ${id}`,
        token: secretDigest(token),
        userId: id,
        // better-auth judges sessions by the machine's clock, not by the test's.
        expiresAt: "2099-01-01T00:00:00.000Z",
        createdAt: mondayTen,
        updatedAt: mondayTen,
        kind: "device",
        seenAt: "2098-01-01T00:00:00.000Z",
      })
      .execute();
  });
  return callingAs(app, { id, name, token });
}

/** A question as the extension sends it. */
export function question(changes: Partial<z.input<typeof Ask>> = {}): z.input<typeof Ask> {
  return {
    key: randomUUID(),
    as: "question",
    text: "Какой тариф КАСКО в Казани?",
    context: {},
    via: "extension",
    clickedAt: mondayTen,
    elapsedMs: 0,
    ...changes,
  };
}

export function answer(changes: Partial<z.input<typeof NewAnswer>> = {}): z.input<typeof NewAnswer> {
  const without =
    changes.sources?.length || changes.complete === false ? {} : { without: "by-heart" as const };
  return { key: randomUUID(), text: "Тариф 4,2 %", complete: true, sources: [], ...without, ...changes };
}

export const ask = (who: Someone, changes: Partial<z.input<typeof Ask>> = {}): Promise<RequestView> =>
  who.get(endpoints.ask, { body: question(changes) });

/** The code of the problem that a call met; fails where it met none. */
export function problemOf(called: Called<unknown>): string {
  if (called.kind === "problem") return called.problem.code;
  throw new Error(`A problem was expected, there is ${JSON.stringify(called)}`);
}
