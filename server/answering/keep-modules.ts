import type { Selectable } from "kysely";
import { z } from "zod";
import {
  type KeptModule,
  type ModuleVersion,
  type NewModule,
  TextModule,
} from "../../core/contract/text-module.ts";
import { recordChange, versionMark } from "../audit/record-change.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import { done, type Outcome } from "../outcome.ts";
import type { AnsweringTables } from "../store/answering-tables.ts";
import type { Store, Writing } from "../store/store.ts";

type Row = Selectable<AnsweringTables["text_module"]>;
type Changing = { readonly id: string; readonly by: string; readonly at: string };

const Became = TextModule.omit({ id: true, version: true });

/** By their names, as a list is read. */
export async function listModules(store: Store): Promise<KeptModule[]> {
  const rows = await store.read.selectFrom("text_module").selectAll().execute();
  const people = await peopleOf(
    store.read,
    rows.map(({ changedBy }) => changedBy),
  );
  return rows
    .map((row) => ({
      ...moduleOf(row),
      changedAt: row.changedAt,
      by: personIn(people, row.changedBy),
    }))
    .toSorted((a, b) => a.name.ru.localeCompare(b.name.ru, "ru"));
}

/** Writes a module where nobody has changed it since it was read. */
export function putModule(
  store: Store,
  { version: seen, ...content }: NewModule,
  { id, by, at }: Changing,
): Promise<Outcome<TextModule>> {
  return store.write(async (trx) => {
    const known = await trx.selectFrom("text_module").selectAll().where("id", "=", id).executeTakeFirst();
    if (known && contentOf(known) === JSON.stringify(Became.parse(content)))
      return { answer: moduleOf(known) };
    if ((known?.version ?? null) !== seen) return { problem: "changed-meanwhile" };
    const version = (await newestVersion(trx, id)) + 1;
    const row: Row = {
      id,
      version,
      nameRu: content.name.ru,
      nameEn: content.name.en,
      topic: content.topic,
      use: content.use,
      text: content.text,
      changedAt: at,
      changedBy: by,
    };
    if (known) await trx.updateTable("text_module").set(row).where("id", "=", id).execute();
    else await trx.insertInto("text_module").values(row).execute();
    await trx
      .insertInto("text_module_change")
      .values({ module: id, version, at, by, became: contentOf(row) })
      .execute();
    await recordChange(trx, {
      at,
      by,
      action: "module-written",
      subject: `module:${id}`,
      before: markOf(known),
      after: markOf(row),
    });
    return { answer: moduleOf(row) };
  });
}

export function removeModule(store: Store, { id, by, at }: Changing): Promise<Outcome<{ done: true }>> {
  return store.write(async (trx) => {
    const known = await trx.selectFrom("text_module").selectAll().where("id", "=", id).executeTakeFirst();
    if (known === undefined) return { problem: "not-found" };
    await trx.deleteFrom("text_module").where("id", "=", id).execute();
    const version = (await newestVersion(trx, id)) + 1;
    await trx
      .insertInto("text_module_change")
      .values({ module: id, version, at, by, became: null })
      .execute();
    await recordChange(trx, {
      at,
      by,
      action: "module-removed",
      subject: `module:${id}`,
      before: markOf(known),
      after: null,
    });
    return done;
  });
}

/** All versions, the latest first; those of a module that was taken away too. */
export async function moduleVersions(store: Store, id: string): Promise<ModuleVersion[]> {
  const rows = await store.read
    .selectFrom("text_module_change")
    .selectAll()
    .where("module", "=", id)
    .orderBy("seq", "desc")
    .execute();
  const people = await peopleOf(
    store.read,
    rows.map(({ by }) => by),
  );
  return rows.map(({ version, at, by, became }) => ({
    version,
    changedAt: at,
    by: personIn(people, by),
    became: became === null ? null : Became.parse(JSON.parse(became)),
  }));
}

async function newestVersion(trx: Writing, module: string): Promise<number> {
  const newest = await trx
    .selectFrom("text_module_change")
    .select((each) => each.fn.max("version").as("version"))
    .where("module", "=", module)
    .executeTakeFirst();
  return z.int().catch(0).parse(newest?.version);
}

function moduleOf({ id, version, nameRu, nameEn, topic, use, text }: Row): TextModule {
  return { id, version, name: { ru: nameRu, en: nameEn }, topic, use, text };
}

function contentOf(row: Row): string {
  return JSON.stringify(Became.parse(moduleOf(row)));
}

function markOf(row: Row | undefined): string | null {
  return row === undefined ? null : versionMark(row.version, Became.parse(moduleOf(row)));
}
