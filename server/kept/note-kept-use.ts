import { keptRecordPrefix, type KeptUse } from "../../core/contract/kept-answer.ts";
import type { LearningEntry } from "../../core/contract/learning-endpoints.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { keyBegan, keyOf, pseudonymOf } from "../learning/pseudonym.ts";
import type { Writing } from "../store/store.ts";

/** Something that a seller did with a kept answer. */
export type KeptMeeting = {
  readonly answer: string;
  /** ISO date. */
  readonly day: string;
  /** When the key began that it goes under. */
  readonly began: string;
  readonly did: keyof KeptUse;
};

type Reading = {
  readonly now: Date;
  /** Days that a key lives. */
  readonly days: number;
  /** A section, if whoever did this may see it. */
  readonly section: (record: string) => SectionRecord | undefined;
};

/** What an entry tells of kept answers; nothing of what its sender may not see, or whose key has been destroyed. */
export function meetingsOf(entry: LearningEntry, { now, days, section }: Reading): KeptMeeting[] {
  const at = Math.min(Date.parse(entry.at), now.getTime());
  const began = keyBegan(at, days, now);
  const met = metIn(entry);
  if (began === null || met === null) return [];
  const day = new Date(at).toISOString().slice(0, 10);
  return met.records
    .filter((record) => record.startsWith(keptRecordPrefix) && section(record) !== undefined)
    .map((record) => ({ answer: record.slice(keptRecordPrefix.length), day, began, did: met.did }));
}

function metIn(entry: LearningEntry): { records: readonly string[]; did: keyof KeptUse } | null {
  switch (entry.kind) {
    case "opened":
    case "solved":
      return { records: [entry.record], did: entry.kind };
    case "offered":
      return { records: entry.records, did: "offered" };
    case "asked-anyway":
      return { records: entry.records, did: "asked" };
    default:
      return null;
  }
}

/** Writes meetings down under the account's pseudonyms, and counts each person once a day. */
export async function noteKeptUse(
  trx: Writing,
  meetings: readonly KeptMeeting[],
  account: string,
): Promise<void> {
  for (const { answer, day, began, did } of meetings) {
    const key = await keyOf(trx, began);
    const whose = { answer, day, pseudonym: pseudonymOf(account, key) };
    const none = { offered: 0, opened: 0, solved: 0, asked: 0 } as const;
    await trx
      .insertInto("kept_answer_reader")
      .values({ ...whose, key: key.id, ...none })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { numUpdatedRows: fresh } = await trx
      .updateTable("kept_answer_reader")
      .set({ [did]: 1 })
      .where("answer", "=", answer)
      .where("day", "=", day)
      .where("pseudonym", "=", whose.pseudonym)
      .where(did, "=", 0)
      .executeTakeFirst();
    if (fresh === 0n) continue;
    await trx
      .insertInto("kept_answer_day")
      .values({ answer, day, ...none, [did]: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(["answer", "day"])
          .doUpdateSet((each) => ({ [did]: each(`kept_answer_day.${did}`, "+", 1) })),
      )
      .execute();
    if (await didBefore(trx, whose, did)) continue;
    await trx
      .insertInto("kept_answer_people")
      .values({ answer, key: key.id, since: began.slice(0, 10), ...none, [did]: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(["answer", "key"])
          .doUpdateSet((each) => ({ [did]: each(`kept_answer_people.${did}`, "+", 1) })),
      )
      .execute();
  }
}

/** On another day, under the same name. */
async function didBefore(
  trx: Writing,
  { answer, day, pseudonym }: { answer: string; day: string; pseudonym: string },
  did: KeptMeeting["did"],
): Promise<boolean> {
  const found = trx
    .selectFrom("kept_answer_reader")
    .select("day")
    .where("answer", "=", answer)
    .where("pseudonym", "=", pseudonym)
    .where("day", "!=", day)
    .where(did, "=", 1);
  return (await found.executeTakeFirst()) !== undefined;
}
