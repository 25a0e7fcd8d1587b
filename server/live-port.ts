import type { LiveEvent } from "../core/contract/live.ts";
import type { Role } from "../core/contract/person.ts";

/** An event that is not in the log. */
export type OfTheMoment = Extract<
  LiveEvent,
  { type: "release" | "tuning" | "rules" | "crawl" | "access" | "reminder" | "risk" }
>;

/** What the rest of the server asks of the live hub. */
export type LivePort = {
  /** Tells an event that is not in the log to every connection, or to those of one account or role. */
  readonly publish: (event: OfTheMoment, to: "everyone" | { account: string } | { role: Role }) => void;
  /** Ends connections whose right to listen is gone: of a session that was revoked, or of a whole account. */
  readonly drop: (whose: { session: string } | { account: string }) => void;
  /** Ends every stream and every long poll: the server is stopping. */
  readonly close: () => void;
};
