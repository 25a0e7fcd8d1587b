import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Migrator } from "kysely/migration";
import { insertRowsInto } from "../../demo/history/insert-rows.ts";
import { seeded } from "../../demo/history/seeded.ts";
import { createAuth, migrateAuth } from "../../server/identity/create-auth.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { migrations } from "../../server/store/migrations.ts";
import { openStore } from "../../server/store/open-store.ts";
import { companyOf } from "../insight/company.ts";
import { addPeople } from "../insight/people-of-year.ts";
import { plantQueries, queriesAt } from "../insight/plant-queries.ts";
import { asOf } from "../insight/planted.ts";
import { writeYear } from "../insight/write-year.ts";

/** The last change of the tables that the release before this one had. */
const lastOfPrevious = "a26-trainer";

const when = (days: number): string => new Date(Date.parse(asOf) - days * 86_400_000).toISOString();

/**
 * The data folder of a server of the previous release: its tables, people, requests with their logs, searches, and rows of what
 * the generated year has none of. `scale` 0.2 is 100,000 requests.
 */
export async function previousRelease(data: string, scale: number): Promise<void> {
  mkdirSync(join(data, "files"), { recursive: true });
  const store = openStore(databaseFile(data));
  const known = Object.entries(migrations).filter(([name]) => name <= lastOfPrevious);
  const provider = { getMigrations: async () => Object.fromEntries(known) };
  const { error } = await new Migrator({ db: store.shared, provider }).migrateToLatest();
  if (error) throw new Error("The previous tables could not be made", { cause: error });
  const secret = "a secret of at least 32 characters";
  await migrateAuth(
    createAuth({ store, address: "http://ask-me.example", secret, now: () => new Date(asOf) }),
  );
  const company = companyOf(scale, seeded(1));
  // It kept tokens as they are.
  await addPeople(store, company, (token) => token);
  await store.close();
  const database = new DatabaseSync(databaseFile(data));
  database.exec("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000");
  writeYear(database, company, { scale, chance: seeded(2) });
  plantQueries(database, company, { count: queriesAt(scale * 0.05), chance: seeded(3) });
  writeTheRest(database, data);
  database.exec("pragma journal_mode = wal");
  database.close();
}

/** A row of each kind that people have written and the generated year leaves out. */
function writeTheRest(database: DatabaseSync, data: string): void {
  const insert = insertRowsInto(database);
  const by = { changedAt: when(9), changedBy: "lead" };
  writeFileSync(join(data, "files", "file-1"), "bytes of a file");
  const about = { id: "file-1", content: "file-1", owner: "seller-1", key: "k", digest: "0".repeat(64) };
  const shown = { name: "справка.txt", type: "text/plain", bytes: 15, width: null, height: null };
  insert("file", {
    ...about,
    ...shown,
    purpose: "file",
    at: when(3),
    request: 1,
    message: null,
    position: 0,
  });
  insert("text_module", {
    id: "module-1",
    version: 1,
    nameRu: "Приветствие",
    nameEn: "Greeting",
    topic: null,
    use: "answer",
    text: "Добрый день!",
    ...by,
  });
  insert("task", {
    kind: "page",
    subject: JSON.stringify({ kind: "free", title: "Обновить тарифы" }),
    record: null,
    title: "Обновить тарифы",
    note: "",
    owner: null,
    evidence: "[]",
    state: "done",
    dueOn: null,
    createdBy: "trainer",
    createdAt: when(8),
    changedBy: null,
    changedAt: when(8),
  });
  insert("broadcast", {
    record: "kasko",
    sentence: "Новый порядок осмотра",
    regions: "[]",
    channels: "[]",
    since: "2026-01-01",
    until: "2026-01-07",
    createdBy: "trainer",
    createdAt: when(30),
    endedAt: null,
    seen: 5,
    opened: 2,
  });
  insert("absence", {
    account: "agent-1",
    reason: "leave",
    from: when(20),
    until: when(10),
    by: "lead",
    begunAt: when(20),
  });
  insert("mail_received", {
    digest: "1".repeat(64),
    became: "bulk",
    request: null,
    message: null,
    at: when(2),
  });
  insert("mail_letter", {
    request: 1,
    message: null,
    messageId: "<one@example>",
    address: "seller@polis.example",
    name: "Продавец",
    subject: "Тариф",
    text: "Какой тариф?",
    leftOut: "[]",
    stub: null,
    at: when(2),
  });
}
