import { z } from "zod";
import type { Account } from "../identity/account.ts";
import type { Look } from "./look-book.ts";

/** An endpoint that has answered somebody well. */
export type Seen = {
  /** The endpoint's. */
  readonly id: string;
  readonly account: Pick<Account, "id" | "role">;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
};

type Opened = Omit<Look, "by"> | null;

const Somebody = z.object({ id: z.string() }).nullish();
const RequestSeen = z.object({ seller: Somebody, claimedBy: Somebody, answeredBy: Somebody });

/** What shows more of people than one's own work does; everything else is not noted. */
const looks: Readonly<Record<string, (seen: Seen) => Opened>> = {
  request: ({ account, params, answer }) => {
    // Questions are an agent's work, whoever took them; those who lead answer for opening what is not theirs.
    if (account.role !== "lead" && account.role !== "admin") return null;
    const { seller, claimedBy, answeredBy } = RequestSeen.parse(answer);
    const isTheirs = [seller, claimedBy, answeredBy].some((one) => one?.id === account.id);
    return isTheirs ? null : { action: "request-opened", subject: `request:${String(params["id"])}` };
  },
  letters: ({ params }) => ({ action: "request-opened", subject: `request:${String(params["id"])}` }),
  file: ({ account, params }) =>
    account.role === "seller" ? null : { action: "files-opened", subject: `file:${String(params["file"])}` },
  bonusRows: ({ account, query: { person, month } }) => {
    if (person === account.id || account.role === "agent") return null;
    const subject = typeof person === "string" ? `person:${person}` : `bonus:${String(month)}`;
    return { action: "person-opened", subject };
  },
  bonus: ({ account, query: { month } }) =>
    account.role === "agent"
      ? null
      : { action: "person-opened", subject: `bonus:${typeof month === "string" ? month : "running"}` },
  insightRows: () => ({ action: "rows-opened", subject: "rows:insight" }),
  pageRows: () => ({ action: "rows-opened", subject: "rows:pages" }),
  cluster: ({ params }) => ({ action: "rows-opened", subject: `cluster:${String(params["cluster"])}` }),
  audit: () => ({ action: "audit-opened", subject: "audit" }),
};

/** Endpoints whose use is noted, for whoever asks what the log holds. */
export const lookedAt: readonly string[] = Object.keys(looks);

/** What a good answer has shown of others; null where it is one's own work or nobody's data. */
export function lookOf(seen: Seen): Look | null {
  const opened = looks[seen.id]?.(seen) ?? null;
  return opened && { ...opened, by: seen.account.id };
}
