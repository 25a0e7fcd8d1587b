import { z } from "zod";
import { deskRoles } from "../../core/contract/person.ts";
import type { KeptReaders } from "../../core/contract/kept-answer.ts";
import type { Person } from "../../core/contract/person.ts";
import { choosableReaders } from "../../core/desk/kept/choose-readers.ts";
import { mergedRequests } from "../desk/merged-requests.ts";
import type { Reading } from "../desk/people.ts";
import type { Viewer } from "../desk/request-access.ts";

const Groups = z.array(z.string());

type Choosing = {
  readonly viewer: Viewer;
  /** Whose answer it was; null where it was nobody's. */
  readonly request: number | null;
  /** Of each source, who may read it. */
  readonly sources: readonly (readonly string[])[];
  /** The same of what the request's answer rests on. */
  readonly bounds: readonly (readonly string[])[];
  /** Groups that it is for already. */
  readonly audience?: readonly string[];
};

/** Whom somebody at the desk may choose as the readers of a kept answer. */
export async function readersToChoose(
  db: Reading,
  { viewer, request, sources, bounds, audience = [] }: Choosing,
): Promise<KeptReaders> {
  const leads = viewer.role === "lead" || viewer.role === "admin";
  const asked = request === null ? [] : await groupsOf(db, await askersOf(db, request));
  return choosableReaders({
    sources,
    bounds,
    askers: [...asked, ...audience],
    all: leads ? await groupsOf(db, null) : null,
  });
}

/** Accounts of all who asked a request or wait for its answer. */
export async function askersOf(db: Reading, request: number): Promise<string[]> {
  const own = await db.selectFrom("request").select("seller").where("id", "=", request).execute();
  const merged = await mergedRequests(db, [request]);
  const joined = await db
    .selectFrom("request_joiner")
    .select("account as seller")
    .where("request", "in", [request, ...merged.map(({ id }) => id)])
    .execute();
  return [...new Set([...own, ...merged, ...joined].map(({ seller }) => seller))];
}

/** Groups of these accounts, or of everybody who is active. */
async function groupsOf(db: Reading, accounts: readonly string[] | null): Promise<string[]> {
  if (accounts?.length === 0) return [];
  const rows = await db
    .selectFrom("user")
    .select("groups")
    .distinct()
    .where("active", "=", 1)
    .$if(accounts !== null, (query) => query.where("id", "in", accounts ?? []))
    .execute();
  return [...new Set(rows.flatMap(({ groups }) => Groups.parse(JSON.parse(groups))))];
}

/** Those at the desk, who can own a kept answer, by their names. */
export async function ownersToChoose(db: Reading): Promise<Person[]> {
  const rows = await db
    .selectFrom("user")
    .select(["id", "name"])
    .where("active", "=", 1)
    .where("role", "in", deskRoles)
    .execute();
  return rows.filter(({ name }) => name !== "").toSorted((a, b) => a.name.localeCompare(b.name, "ru"));
}
