import { randomBytes } from "node:crypto";
import type { Account } from "./accounts.ts";

const lifeMs = 12 * 60 * 60 * 1000;

export type Sessions = {
  open(account: Account): string;
  /** Who holds this session; undefined when it is unknown or has expired. */
  holderOf(id: string | undefined): Account | undefined;
  close(id: string | undefined): void;
};

/** Sessions in memory: a restart signs everyone out, as portals do on Monday mornings. */
export function createSessions(now: () => Date): Sessions {
  const open = new Map<string, { account: Account; endsAt: number }>();
  return {
    open(account) {
      const id = randomBytes(18).toString("base64url");
      open.set(id, { account, endsAt: now().getTime() + lifeMs });
      return id;
    },
    holderOf(id) {
      const session = id === undefined ? undefined : open.get(id);
      if (id === undefined || session === undefined) return undefined;
      if (session.endsAt > now().getTime()) return session.account;
      open.delete(id);
      return undefined;
    },
    close(id) {
      if (id !== undefined) open.delete(id);
    },
  };
}
