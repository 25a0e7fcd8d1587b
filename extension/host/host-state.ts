import type { Language } from "../../core/language/define-messages.ts";
import type { Policy } from "../platform/policy.ts";
import type { Cancelling, Connection, HostState, OutboxItem, SyncState } from "../platform/protocol.ts";
import type { RequestRow } from "../../core/contract/request.ts";
import type { SyncMark } from "../search/stored-part.ts";
import type { Session } from "../sign-in/session.ts";
import { accountOf } from "../sign-in/session.ts";

export type HostParts = {
  session: Session;
  now: number;
  language: Language;
  sync: SyncState;
  mark: SyncMark | null;
  staleSince: string | null;
  connection: Connection;
  size: { sections: number; documents: number };
  outbox: OutboxItem[];
  rows: RequestRow[];
  cancelling: Cancelling[];
  serverOffsetMs: number;
  portalOrigins: string[];
  policy: Policy;
};

/** The state as frames see it; while the copy is locked nothing of it is told. */
export function hostState(parts: HostParts): HostState {
  const { session, now, language, sync, connection, outbox, serverOffsetMs, portalOrigins, policy } = parts;
  const account = accountOf(session, now);
  const open = account.kind === "connected";
  const rows = open ? parts.rows : [];
  return {
    language,
    account,
    sync,
    connection,
    lastSync: open ? (parts.mark?.currentAt ?? null) : null,
    staleSince: open ? parts.staleSince : null,
    sections: open ? parts.size.sections : 0,
    documents: open ? parts.size.documents : 0,
    outbox,
    requests: rows,
    cancelling: open ? parts.cancelling : [],
    unseen: rows.filter((row) => row.unseen).length,
    serverOffsetMs,
    portalOrigins,
    policy,
  };
}
