import type { Role } from "../../core/contract/person.ts";

/** Somebody who asks the server; null is nobody. */
export type Actor = {
  readonly login: string;
  readonly role: Role;
  readonly groups: readonly string[];
  /** What a specialist answers on: requests are routed to a skill's group. */
  readonly skills?: string[];
  readonly active: boolean;
} | null;

/** A section by what alone decides who may read it. */
export type Secret = { readonly name: string; readonly audience: readonly string[] };
/** A request by whose it is, and to whom it was routed: to logins, or to «group:SKILL». */
export type Asked = { readonly owner: string; readonly routedTo: readonly string[] };

/** Who may know a section: everybody active whose groups, or the one that all have, are in its audience. */
export function mayRead(actor: Actor, { audience }: Secret): boolean {
  if (!actor?.active) return false;
  return audience.includes("everyone") || audience.some((group) => actor.groups.includes(group));
}

/**
 * Who may know that the portal has a page at an address, though not a word of what stands there: whoever may read it,
 * and administrators, who operate the crawl, on the pages that tell of crawls.
 */
export function mayKnowAddress(actor: Actor, secret: Secret): boolean {
  return mayRead(actor, secret) || (actor?.active === true && actor.role === "admin");
}

/** Who may know what a person wrote in a request: that person, the desk, and specialists it was routed to. */
export function mayReadRequest(actor: Actor, { owner, routedTo }: Asked): boolean {
  if (!actor?.active) return false;
  const atDesk = actor.role === "agent" || actor.role === "lead" || actor.role === "admin";
  const codes = [actor.login, ...(actor.skills ?? []).map((skill) => `group:${skill}`)];
  const isRouted = actor.role === "specialist" && codes.some((code) => routedTo.includes(code));
  return actor.login === owner || atDesk || isRouted;
}

/** Who may be offered the answer to a colleague's question: whoever may read all that it cites; citing nothing, it is nobody's. */
export function mayBeOffered(actor: Actor, cited: readonly Secret[]): boolean {
  return cited.length > 0 && cited.every((section) => mayRead(actor, section));
}

/** Endpoints that give questions in their sellers' own words, without names, where at least three sellers asked. */
const ofManySellers = new Set([
  "insightRows",
  "insightRowsCsv",
  "insightRowsXlsx",
  "pageRows",
  "clusters",
  "cluster",
  "tasks",
  "changeTask",
  "repeatsFile",
  "repeatFile",
  "tasksFile",
  "report",
  "reportPdf",
  "reportXlsx",
  "assignReportFix",
]);

/** Who may read there what people asked, though not who: the trainer, of as many as that. */
export function mayReadWords(actor: Actor, endpoint: string): boolean {
  return actor?.active === true && actor.role === "trainer" && ofManySellers.has(endpoint);
}
