import { type AuditAction, auditGroups } from "../../core/contract/audit.ts";
import type { AuditAsked } from "../../core/contract/audit-endpoints.ts";
import type { Reading } from "../desk/people.ts";
import type { Tables } from "../store/tables.ts";

/** As the log can be asked: null is «any». */
export type AuditChosen = {
  readonly actions: readonly AuditAction[] | null;
  readonly subjects: readonly string[] | null;
  readonly by: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Numbers between which all entries of those days lie. */
  readonly between: readonly [number, number];
};

/** Finds whom and what the words mean: nobody and nothing means no entries. */
export async function chosenOf(db: Reading, asked: AuditAsked): Promise<AuditChosen> {
  const { action, group, by = null, about } = asked;
  const grouped: readonly AuditAction[] | null = group === undefined ? null : auditGroups[group];
  return {
    actions: action === undefined ? grouped : [action].filter((one) => grouped?.includes(one) !== false),
    subjects: about === undefined ? null : await subjectsOf(db, about),
    by,
    ...(await daysOf(db, asked)),
  };
}

// Entries are written in the order of their time, but for looks, which wait a moment, and clocks that are set.
const outOfOrder = 1000;

async function daysOf(db: Reading, asked: AuditAsked): Promise<Pick<AuditChosen, "from" | "to" | "between">> {
  const from = asked.from === undefined ? null : new Date(asked.from).toISOString();
  const to = asked.to === undefined ? null : new Date(asked.to).toISOString();
  const nearest = db.selectFrom("audit").select("seq").limit(1);
  const first =
    from === null ? undefined : await nearest.where("at", ">=", from).orderBy("at").executeTakeFirst();
  const last =
    to === null ? undefined : await nearest.where("at", "<", to).orderBy("at", "desc").executeTakeFirst();
  const between = [
    (first?.seq ?? 0) - outOfOrder,
    last === undefined ? Number.MAX_SAFE_INTEGER : last.seq + outOfOrder,
  ] as const;
  return { from, to, between };
}

// Of one person; nobody asks so much in years.
const mostRequests = 10_000;

async function subjectsOf(db: Reading, about: string): Promise<string[]> {
  const number = /^(?:№\s*)?(\d{1,15})$/.exec(about)?.[1];
  const people = await db
    .selectFrom("user")
    .select("id")
    .where((each) =>
      each.or([each("username", "=", about.toLowerCase()), each("id", "=", about), each("name", "=", about)]),
    )
    .execute();
  const ids = people.map(({ id }) => id);
  const requests =
    ids.length === 0
      ? []
      : await db
          .selectFrom("request")
          .select("id")
          .where("seller", "in", ids)
          .orderBy("id", "desc")
          .limit(mostRequests)
          .execute();
  return [
    ...(number === undefined ? [] : [`request:${number}`]),
    ...ids.map((id) => `person:${id}`),
    ...requests.map(({ id }) => `request:${id}`),
  ];
}

/** Entries that are meant, in no order yet. */
export function chosenRows(db: Reading, { actions, subjects, by, from, to, between }: AuditChosen) {
  return db
    .selectFrom("audit")
    .selectAll()
    .$if(actions !== null, (query) => query.where("action", "in", [...(actions ?? [])]))
    .$if(subjects !== null, (query) => query.where("subject", "in", [...(subjects ?? [])]))
    .$if(by !== null, (query) => query.where("by", "=", by))
    .$if(from !== null, (query) => query.where("at", ">=", from ?? "").where("seq", ">=", between[0]))
    .$if(to !== null, (query) => query.where("at", "<", to ?? "").where("seq", "<=", between[1]));
}

export type AuditRow = Tables["audit"];
