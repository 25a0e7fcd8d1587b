import type { Me } from "../../core/contract/person.ts";
import type { Account, ConnectFailure, DeviceMs } from "../platform/protocol.ts";

/**
 * Who is connected, as it lies on disk. `formerUser` still owns what waits in the outbox and gets it sent by connecting
 * again.
 */
export type Session =
  | {
      kind: "none";
      server: string | null;
      failed: ConnectFailure | null;
      formerUser: string | null;
      /** The person left, said no or let the code lapse: nobody connects again but by their own click. */
      waits?: true;
    }
  | {
      kind: "connecting";
      server: string;
      deviceCode: string;
      userCode: string;
      address: string;
      intervalMs: number;
      expiresAt: DeviceMs;
      formerUser: string | null;
    }
  | { kind: "connected"; server: string; token: string; me: Me; confirmedAt: DeviceMs }
  /** The server refused the token. */
  | { kind: "revoked"; server: string; formerUser: string };

const dayMs = 86_400_000;
const lockedAfterMs = 7 * dayMs;
const wipedAfterMs = 30 * dayMs;

/**
 * How far the local copy may be trusted when the server was last heard at `confirmedAt`. A clock set back counts as no
 * time at all.
 */
export function trustOf(confirmedAt: DeviceMs, now: DeviceMs): "open" | "locked" | "wiped" {
  const age = now - confirmedAt;
  if (age >= wipedAfterMs) return "wiped";
  return age >= lockedAfterMs ? "locked" : "open";
}

/** When `trustOf` will next say something else; null if never. */
export function trustChangesAt(confirmedAt: DeviceMs, now: DeviceMs): DeviceMs | null {
  const trust = trustOf(confirmedAt, now);
  if (trust === "wiped") return null;
  return confirmedAt + (trust === "open" ? lockedAfterMs : wipedAfterMs);
}

/** The session as screens see it: without its token. */
export function accountOf(session: Session, now: DeviceMs): Account {
  switch (session.kind) {
    case "none": {
      const { kind, server, failed } = session;
      return { kind, server, failed };
    }
    case "connecting": {
      const { kind, server, userCode, address, expiresAt } = session;
      return { kind, server, userCode, address, expiresAt };
    }
    case "connected": {
      const { server, me, confirmedAt } = session;
      const open = trustOf(confirmedAt, now) === "open";
      return open ? { kind: "connected", server, me } : { kind: "locked", server, confirmedAt };
    }
    case "revoked":
      return { kind: "revoked", server: session.server };
  }
}

export function tokenOf(session: Session): string | null {
  return session.kind === "connected" ? session.token : null;
}

export function userOf(session: Session): string | null {
  return session.kind === "connected" ? session.me.id : null;
}

/** Whether the server wants to know what whoever is connected searches. */
export function keepsQueries(session: Session): boolean {
  return session.kind === "connected" && session.me.keepsQueries === true;
}

/** Account whose questions may be written down, even while they cannot be sent. */
export function ownerOf(session: Session): string | null {
  return session.kind === "connected" ? session.me.id : session.formerUser;
}
