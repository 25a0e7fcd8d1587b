import type { Boost } from "../search/searching-messages.ts";
import type { Session } from "../sign-in/session.ts";

/** What of their own the seller's pages rank higher by. */
export function boostOf({ me }: Extract<Session, { kind: "connected" }>): Boost {
  const { region, channel } = me.attributes;
  return { ...(region === undefined ? {} : { region }), ...(channel === undefined ? {} : { channel }) };
}
