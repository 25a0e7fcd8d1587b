import type { Session } from "./session.ts";

/** The session to start with: the stored one, unless the company's policy now names another server. */
export function firstSession(
  stored: Session | undefined,
  policyServer: string | null,
): { session: Session; wipe: boolean } {
  if (stored !== undefined && (policyServer === null || stored.server === policyServer)) {
    return { session: stored, wipe: false };
  }
  const fresh: Session = { kind: "none", server: policyServer, failed: null, formerUser: null };
  return { session: fresh, wipe: stored !== undefined && stored.server !== null };
}
