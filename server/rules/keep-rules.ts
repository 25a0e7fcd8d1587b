import type { Selectable } from "kysely";
import type { Config } from "../../core/contract/config.ts";
import type { RuleKind } from "../../core/contract/desk-rules.ts";
import type { NewRules } from "../../core/contract/rules-endpoints.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { digestOf } from "../audit/digest-of.ts";
import { recordChange, versionMark } from "../audit/record-change.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import type { Refusal } from "../outcome.ts";
import type { RulesTables } from "../store/rules-tables.ts";
import type { Store, Writing } from "../store/store.ts";
import { ruleBodyOf } from "./rule-body.ts";
import type { RuleBook } from "./rule-book.ts";
import { bonusFaults } from "./bonus-faults.ts";
import { plannedFaults } from "./planned-faults.ts";
import { ruleFaults } from "./rule-faults.ts";
import { rulesMessages } from "./rules-messages.ts";
import { topicsInUse } from "./topics-in-use.ts";

type Row = Selectable<RulesTables["desk_rules"]>;
export type RuleKeeping = {
  readonly store: Store;
  readonly book: RuleBook;
  /** The configuration as its file has it: version 0. */
  readonly given: Config["desk"];
};
type Changing = { readonly by: string; readonly at: string; readonly language: Language };

/**
 * Makes a new version of rules, where nobody has made one since `seen`. It holds for what is asked from now on; whatever
 * was asked before keeps its own. Null where all went well.
 */
export async function keepRules(
  { store, book, given }: RuleKeeping,
  change: NewRules,
  { by, at, language }: Changing,
): Promise<Refusal | null> {
  const { kind, body, seen, note, restores } = change;
  const refused = await store.write(async (trx): Promise<Refusal | null> => {
    const newest = await newestOf(trx, kind);
    if ((newest?.version ?? 0) !== seen) return changedMeanwhile(trx, newest, language);
    const standing: unknown = newest === undefined ? ruleBodyOf(kind, given) : JSON.parse(newest.body);
    if (digestOf(standing) === digestOf(body)) return null;
    const errors = [
      ...ruleFaults({ ...book.standing(), ...body }, language),
      // What is taken up again may have begun long ago.
      ...(change.kind === "calendars" && restores === null
        ? plannedFaults({ before: book.standing(), after: change.body }, { at, language })
        : []),
      ...(change.kind === "bonus"
        ? bonusFaults({ before: book.standing(), after: change.body }, { at, language })
        : []),
      ...(change.kind === "topics"
        ? await topicsInUse(trx, book.standing().topics, change.body.topics)
        : []
      ).map((id) => ({ at: "topics", message: rulesMessages(language).topicUsed(id) })),
    ];
    if (errors.length > 0)
      return { problem: "invalid", errors, detail: errors.map(({ message }) => message).join("\n") };
    // What the file says later changes nothing that was asked under it.
    if (newest === undefined) await insert(trx, { ...firstOf(kind, standing), at });
    const version = seen + 1;
    await insert(trx, { kind, version, body: JSON.stringify(body), at, by, note, restores });
    await recordChange(trx, {
      at,
      by,
      action: restores === null ? "rules-changed" : "rules-restored",
      subject: kind,
      before: versionMark(seen, standing),
      after: versionMark(version, body),
    });
    return null;
  });
  await book.readAnew(store.read);
  return refused;
}

function newestOf(trx: Writing, kind: RuleKind): Promise<Row | undefined> {
  return trx
    .selectFrom("desk_rules")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function changedMeanwhile(trx: Writing, newest: Row | undefined, language: Language): Promise<Refusal> {
  const say = rulesMessages(language);
  const people = await peopleOf(trx, [newest?.by ?? null]);
  const person = personIn(people, newest?.by ?? null);
  return {
    problem: "changed-meanwhile",
    ...(person === null ? {} : { person }),
    detail: say.changedBy(person?.name ?? say.somebody, newest?.version ?? 0),
  };
}

function firstOf(kind: RuleKind, body: unknown): Omit<Row, "at"> {
  return { kind, version: 0, body: JSON.stringify(body), by: null, note: "", restores: null };
}

async function insert(trx: Writing, row: Row): Promise<void> {
  await trx.insertInto("desk_rules").values(row).execute();
}
