import { renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Config } from "../../core/contract/config.ts";
import { daySeconds } from "../../core/insight/local-days.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store, Writing } from "../../server/store/store.ts";
import type { HistoryAgent } from "./course-of-question.ts";
import { insertRowsInto } from "./insert-rows.ts";
import { type DemoPeople, demoPeople } from "./demo-people.ts";
import { noonBefore } from "./noon-before.ts";
import { pageQuestions } from "./page-questions.ts";
import { planHistory, raised } from "./plan-history.ts";
import { type PortalSections, readPortalSections } from "./portal-sections.ts";
import { raiseInPast } from "./raise-in-past.ts";
import { readQuestions, readSearches } from "./read-questions.ts";
import { scriptedQuestions } from "./scripted-questions.ts";
import { seeded } from "./seeded.ts";
import { type HistorySeller, joinedOn, sellersUntil } from "./sellers.ts";
import { keptDays, writeDeskWork } from "./write-desk-work.ts";
import { writeQuestions } from "./write-questions.ts";
import { writeSearches } from "./write-searches.ts";

export type MadeHistory =
  | { readonly kind: "made"; readonly sellers: readonly HistorySeller[] }
  /** Somebody has asked, searched or kept something already: nothing was touched. */
  | { readonly kind: "left" };

/**
 * Three months of invented questions in a database that nobody has used yet, with the demo's own people in it; the same for
 * the same moment and portal. Nobody else may have the database open. It is written beside it and takes its place whole.
 */
export async function makeHistory(
  config: Pick<Config, "data" | "desk" | "learning" | "keptAnswers" | "insight">,
  now: Date,
): Promise<MadeHistory> {
  const file = databaseFile(config.data);
  const making = `${file}.making`;
  const people = await peopleOfUnused(file);
  if (people === null) return { kind: "left" };
  removeDatabase(making);
  copyDatabase(file, making);
  try {
    const sections = readPortalSections(config.data);
    const today = Math.floor(now.getTime() / 1000 / daySeconds);
    const invented = sellersUntil(today, seeded(11));
    const asked = writeLogOf(making, { config, now, people, sections, invented });
    await raise(making, { config, now, people, sections, asked });
    const store = openStore(making);
    try {
      await store.write((trx) =>
        writeAllButQuestions(trx, { config, now, today, people, sections, invented }),
      );
    } finally {
      await store.close();
    }
    settleDatabase(making);
    // What they hold is in the copy, and to the one that takes its place they would be foreign.
    for (const end of besideDatabase) rmSync(`${file}${end}`, { force: true });
    renameSync(making, file);
    return { kind: "made", sellers: invented };
  } finally {
    removeDatabase(making);
  }
}

const besideDatabase = ["-wal", "-shm"] as const;

function removeDatabase(file: string): void {
  for (const end of ["", ...besideDatabase]) rmSync(`${file}${end}`, { force: true });
}

function copyDatabase(file: string, copy: string): void {
  const database = new DatabaseSync(file);
  database.prepare("vacuum into ?").run(copy);
  database.close();
}

/** Brings all that was written into the file itself. */
function settleDatabase(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  const settled = database.prepare("pragma wal_checkpoint(truncate)").get();
  database.close();
  if (settled?.["busy"] !== 0)
    throw new Error(`${file} is still read by somebody, and cannot take its place`);
}

async function peopleOfUnused(file: string): Promise<DemoPeople | null> {
  const store = openStore(file);
  try {
    return (await isUsed(store)) ? null : await demoPeople(store);
  } finally {
    await store.close();
  }
}

async function isUsed({ read }: Store): Promise<boolean> {
  const first = [
    await read.selectFrom("request").select("id").limit(1).executeTakeFirst(),
    await read.selectFrom("search_entry").select("id").limit(1).executeTakeFirst(),
    await read.selectFrom("kept_answer").select("id").limit(1).executeTakeFirst(),
  ];
  return first.some((row) => row !== undefined);
}

type Making = {
  readonly config: Pick<Config, "desk" | "learning" | "keptAnswers" | "insight">;
  readonly now: Date;
  readonly people: DemoPeople;
  readonly sections: PortalSections;
  readonly invented: readonly HistorySeller[];
};

async function writeAllButQuestions(
  trx: Writing,
  making: Making & { readonly today: number },
): Promise<void> {
  const { config, now, today, people, sections, invented } = making;
  for (const seller of invented) await addSeller(trx, seller, now);
  const { alina: agent, irina: lead, pavel: trainer } = people.staff;
  const { reviewDays } = config.keptAnswers;
  const { kept } = await writeDeskWork(trx, { sections, agent, lead, trainer, now, reviewDays });
  const { keep, days } = config.learning;
  if (keep !== "on") return;
  await writeSearches(trx, {
    sellers: [...invented, people.sellers.oleg, people.sellers.kamila],
    searches: readSearches(),
    sections,
    kept,
    keptSince: today - keptDays,
    now,
    days,
    chance: seeded(13),
  });
}

async function addSeller(trx: Writing, seller: HistorySeller, now: Date): Promise<void> {
  const { id, login, name, region, channel, department } = seller;
  const at = now.toISOString();
  await trx
    .insertInto("user")
    .values({
      id,
      name,
      email: `${login}@polis.example`,
      emailVerified: 1,
      image: null,
      createdAt: at,
      updatedAt: at,
      username: login,
      displayUsername: null,
      role: "seller",
      active: 1,
      groups: "[]",
      region,
      channel,
      department,
      joinedAt: joinedOn(seller),
      skills: null,
    })
    .execute();
}

type Raising = Omit<Making, "invented"> & { readonly asked: ReturnType<typeof writeQuestions> };

async function raise(file: string, { config, now, people, sections, asked }: Raising): Promise<void> {
  const place = readQuestions().find(({ id }) => id === raised.id)?.at;
  const section = place && sections.at(place, "");
  if (section === undefined) return;
  const at = new Date(noonBefore(now, raised.daysAgo));
  const requests = asked.get(raised.id) ?? [];
  await raiseInPast(file, { config, requests, section, by: people.staff.irina, at });
}

function writeLogOf(
  file: string,
  { config, now, people, sections, invented }: Making,
): ReturnType<typeof writeQuestions> {
  const { oleg, kamila } = people.sellers;
  const again = readQuestions();
  const matters = [...again, ...pageQuestions(sections, again)];
  const at = Math.floor(now.getTime() / 1000);
  const sellers = [...invented, oleg, kamila];
  const planned = planHistory({
    sellers,
    matters,
    now: at,
    regions: config.desk.regions,
    chance: seeded(17),
  });
  const scripted = scriptedQuestions(people.sellers, matters, at);
  const questions = [...planned, ...scripted].toSorted((a, b) => a.at - b.at);
  const database = new DatabaseSync(file);
  // Until it is whole nobody else reads it, and one that breaks is thrown away.
  database.exec("pragma synchronous = off; begin");
  const asked = writeQuestions(insertRowsInto(database), questions, {
    agents: agentsOf(people),
    specialist: { id: people.staff.viktor, group: "андеррайтинг" },
    desk: config.desk,
    sections,
    now: at,
    chance: seeded(19),
  });
  database.exec("commit");
  database.close();
  return asked;
}

/** Five who answer: one is quick, one passes on what others would have taken. */
function agentsOf({ staff: { alina, rustam, marat, elena, denis } }: DemoPeople): HistoryAgent[] {
  return [
    { id: alina, topics: ["tariffs", "instructions"], pace: 0.9, skips: 0.01 },
    { id: rustam, topics: ["underwriting", "tariffs"], pace: 1.1, skips: 0.01 },
    { id: marat, topics: ["claims", "blanks"], pace: 1, skips: 0.02 },
    { id: elena, topics: ["health", "instructions"], pace: 0.75, skips: 0.01 },
    { id: denis, topics: ["finance", "payments", "systems"], pace: 1.15, skips: 0.13 },
  ];
}
