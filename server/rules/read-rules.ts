import type { RuleKind } from "../../core/contract/desk-rules.ts";
import type { RuleVersions, StandingRules } from "../../core/contract/rules-endpoints.ts";
import { type People, peopleOf, personIn } from "../desk/people.ts";
import type { RulesTables } from "../store/rules-tables.ts";
import type { RuleKeeping } from "./keep-rules.ts";
import { ruleBodyOf, storedRuleBody } from "./rule-body.ts";

type Row = RulesTables["desk_rules"];
type Read = Pick<RuleKeeping, "store" | "book" | "given">;

/** By what the desk works now, and who made it so. */
export async function standingRules({ store, book }: Read): Promise<StandingRules> {
  const rows = await store.read
    .selectFrom("desk_rules as rule")
    .select(["kind", "version", "at", "by"])
    .where("version", "=", (each) =>
      each
        .selectFrom("desk_rules as other")
        .select((other) => other.fn.max("other.version").as("version"))
        .whereRef("other.kind", "=", "rule.kind"),
    )
    .execute();
  const people = await peopleOf(
    store.read,
    rows.map(({ by }) => by),
  );
  const madeOf = (kind: RuleKind) =>
    made(
      rows.find((row) => row.kind === kind),
      people,
    );
  const desk = book.standing();
  return {
    calendars: { ...madeOf("calendars"), body: ruleBodyOf("calendars", desk) },
    targets: { ...madeOf("targets"), body: ruleBodyOf("targets", desk) },
    topics: { ...madeOf("topics"), body: ruleBodyOf("topics", desk) },
    bonus: { ...madeOf("bonus"), body: ruleBodyOf("bonus", desk) },
    pilots: { ...madeOf("pilots"), body: ruleBodyOf("pilots", desk) },
  };
}

/** All versions of one kind, the latest first; the configuration's is the last. */
export async function ruleVersions({ store, given }: Read, kind: RuleKind): Promise<RuleVersions> {
  const rows = await store.read
    .selectFrom("desk_rules")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("version", "desc")
    .execute();
  const people = await peopleOf(
    store.read,
    rows.map(({ by }) => by),
  );
  const first = { version: 0, changedAt: null, by: null, note: "", restores: null };
  const versionsOf = <K extends RuleKind>(its: K) =>
    rows.length === 0
      ? [{ ...first, body: ruleBodyOf(its, given) }]
      : rows.map((row) => ({
          ...made(row, people),
          note: row.note,
          restores: row.restores,
          body: storedRuleBody(its, row.body),
        }));
  switch (kind) {
    case "calendars":
      return { kind, versions: versionsOf(kind) };
    case "targets":
      return { kind, versions: versionsOf(kind) };
    case "topics":
      return { kind, versions: versionsOf(kind) };
    case "bonus":
      return { kind, versions: versionsOf(kind) };
    case "pilots":
      return { kind, versions: versionsOf(kind) };
    default:
      return kind satisfies never;
  }
}

function made(row: Pick<Row, "version" | "at" | "by"> | undefined, people: People) {
  return {
    version: row?.version ?? 0,
    changedAt: row === undefined || row.version === 0 ? null : row.at,
    by: personIn(people, row?.by ?? null),
  };
}
