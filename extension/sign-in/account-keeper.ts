import { endpoints } from "../../core/contract/endpoints.ts";
import { callerFor } from "../host/caller-for.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { oneTimer } from "../host/one-timer.ts";
import type { ServerLine } from "../host/server-line.ts";
import { wipeLocalCopy } from "../host/wipe-local-copy.ts";
import type { Policy } from "../platform/policy.ts";
import type { ConnectFailure } from "../platform/protocol.ts";
import { oneAtATime } from "../platform/one-at-a-time.ts";
import { pollDeviceToken, requestDeviceCode } from "./device-flow.ts";
import { leaveServer } from "./leave-server.ts";
import { readMe } from "./read-me.ts";
import { readWelcome } from "./read-welcome.ts";
import type { Session } from "./session.ts";
import { ownerOf, trustChangesAt, trustOf } from "./session.ts";

export type AccountKeeper = {
  session: () => Session;
  connect: (server: string) => Promise<void>;
  cancelConnect: () => Promise<void>;
  disconnect: () => Promise<void>;
  /** Asks the server who we are; what may be seen or done can have changed. */
  confirm: () => Promise<void>;
  /**
   * The policy names this server (or none): a session with another one ends. Where nobody has to be asked for leave to reach
   * it, connecting begins by itself, and again as often as it could not begin; never after the person has said no or let a
   * code lapse: each code opens a tab.
   */
  obey: (policy: Pick<Policy, "server" | "mayReach">) => Promise<void>;
  /** The server refused this token: what came from it is wiped. */
  revoke: (token: string) => Promise<void>;
};

export type AccountParts = {
  db: LocalDatabase;
  /** As stored, from before. */
  first: Session;
  now: () => number;
  openTab: (address: string) => void;
  line: ServerLine;
  /** Called after each change, with the server's clock minus ours where it was told. */
  changed: (session: Session, before: Session) => void;
  /**
   * What came from the server is nobody's to see from this moment on: told before the disk is touched, so that it holds
   * whatever fails there.
   */
  closed: () => void;
  clock: (offsetMs: number) => void;
  signal: AbortSignal;
};

/** What goes from the disk in the same moment as a session ends. */
type Goes = "nothing" | "copy" | "copy-and-drafts";

/** Keeps who is connected: device flow, confirmation, lock, wipe and revocation. */
export function createAccountKeeper(parts: AccountParts): AccountKeeper {
  const { db, now, signal } = parts;
  let current = parts.first;
  /** One at a time: two that begin together would open two tabs. */
  const inTurn = oneAtATime();
  const trustTimer = oneTimer(() => void checkTrust(), signal);
  const pollTimer = oneTimer(() => void poll(), signal);
  if (current.kind === "connecting") pollTimer(0);
  // Not before whoever hears of it stands.
  void Promise.resolve().then(checkTrust);
  return { session: () => current, connect, cancelConnect, disconnect, confirm, obey, revoke };

  async function become(next: Session, goes: Goes = "nothing"): Promise<void> {
    const before = current;
    current = next;
    if (before.kind === "connected" && next.kind !== "connected") parts.closed();
    try {
      if (goes === "nothing") await db.put("session", next, "now");
      else await wipeLocalCopy(db, { session: next, drafts: goes === "copy-and-drafts" });
    } finally {
      parts.changed(next, before);
    }
  }

  function connect(server: string): Promise<void> {
    return inTurn(() => begin(server));
  }

  async function begin(server: string): Promise<void> {
    if (current.kind === "connected" && current.server === server) return confirm();
    if (current.kind === "connecting" && current.server === server && now() < current.expiresAt) return;
    const formerUser = ownerOf(current);
    const caller = callerFor({ server, token: null, signal });
    const welcome = await readWelcome(caller);
    if (welcome.kind === "failed") return failed(server, welcome.why);
    const code = await requestDeviceCode(caller);
    if (code.kind === "token") return welcomeBack(server, code.token, formerUser);
    if (code.kind !== "code") return failed(server, code.kind === "offline" ? "unreachable" : "refused");
    const { deviceCode, userCode, address, intervalMs } = code;
    const expiresAt = now() + code.expiresInMs;
    const begun = { server, deviceCode, userCode, address, intervalMs, expiresAt, formerUser };
    await become({ kind: "connecting", ...begun }, goesFor(server));
    parts.openTab(address);
    pollTimer(intervalMs);
  }

  async function failed(server: string, why: ConnectFailure): Promise<void> {
    pollTimer(null);
    const formerUser = ownerOf(current);
    const waits = why === "denied" || why === "expired" ? ({ waits: true } as const) : {};
    await become({ kind: "none", server, failed: why, formerUser, ...waits }, goesFor(server));
  }

  /** Another server's copy is no use here, even where both know their users by the same name. */
  function goesFor(server: string): Goes {
    return current.server === null || current.server === server ? "nothing" : "copy";
  }

  async function cancelConnect(): Promise<void> {
    if (current.kind !== "connecting") return;
    pollTimer(null);
    const { server, formerUser } = current;
    await become({ kind: "none", server, failed: null, formerUser, waits: true });
  }

  async function poll(): Promise<void> {
    const asked = current;
    if (asked.kind !== "connecting") return;
    if (now() >= asked.expiresAt) return failed(asked.server, "expired");
    const answered = await pollDeviceToken(
      callerFor({ server: asked.server, token: null, signal }),
      asked.deviceCode,
    );
    if (current !== asked) return;
    switch (answered.kind) {
      case "token":
        return welcomeBack(asked.server, answered.token, asked.formerUser);
      case "denied":
      case "expired":
        return failed(asked.server, answered.kind);
      case "slow-down":
        await become({ ...asked, intervalMs: asked.intervalMs + 5000 });
        return pollTimer(asked.intervalMs + 5000);
      case "pending":
      case "offline":
        return pollTimer(asked.intervalMs);
    }
  }

  async function welcomeBack(server: string, token: string, formerUser: string | null): Promise<void> {
    const me = await readMe(callerFor({ server, token, signal }), now);
    if (me.kind === "failed") return failed(server, "unreachable");
    // First, and nobody comes in where it fails. What somebody else typed is none of this user's business either.
    if (formerUser !== me.me.id) await wipeLocalCopy(db, { drafts: formerUser !== null });
    parts.clock(me.offsetMs);
    await become({ kind: "connected", server, token, me: me.me, confirmedAt: now() });
    await checkTrust();
  }

  async function confirm(): Promise<void> {
    const asked = current;
    if (asked.kind !== "connected") return;
    const sentAt = now();
    const called = await parts.line(endpoints.me, {});
    if (called.kind !== "ok" || current.kind !== "connected" || current.token !== asked.token) return;
    const { answer } = called;
    parts.clock(Date.parse(answer.serverNow) - (sentAt + now()) / 2);
    await become({ ...current, me: answer, confirmedAt: now() });
    await checkTrust();
  }

  async function checkTrust(): Promise<void> {
    const checked = current;
    if (checked.kind !== "connected") return trustTimer(null);
    const { confirmedAt } = checked;
    if (trustOf(confirmedAt, now()) === "wiped") {
      parts.closed();
      await wipeLocalCopy(db);
      // Confirmed or ended meanwhile: that was checked by itself.
      if (current !== checked) return;
    }
    const nextAt = trustChangesAt(confirmedAt, now());
    trustTimer(nextAt === null ? null : nextAt - now() + 1000);
    parts.changed(current, current);
  }

  async function obey({ server, mayReach }: Pick<Policy, "server" | "mayReach">): Promise<void> {
    if (server === null) return;
    if (current.server !== server) {
      const stranger = current.server !== null;
      pollTimer(null);
      await become(
        { kind: "none", server, failed: null, formerUser: stranger ? null : ownerOf(current) },
        stranger ? "copy-and-drafts" : "nothing",
      );
    }
    if (mayReach) await inTurn(async () => (isUnasked(current) ? begin(server) : undefined));
  }

  async function revoke(token: string): Promise<void> {
    if (current.kind !== "connected" || current.token !== token) return;
    const { server, me } = current;
    await become({ kind: "revoked", server, formerUser: me.id }, "copy");
  }

  async function disconnect(): Promise<void> {
    const leaving = current;
    // The server is told as far as it can be reached; the copy here goes in any case.
    if (leaving.kind === "connected") await leaveServer(parts.line);
    await become(
      { kind: "none", server: leaving.server, failed: null, formerUser: null, waits: true },
      "copy-and-drafts",
    );
  }
}

function isUnasked(session: Session): boolean {
  return session.kind === "none" && !session.waits;
}
