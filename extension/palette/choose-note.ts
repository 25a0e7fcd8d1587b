import type { SearchAnswer } from "../../core/contract/search.ts";
import type { DeviceMs, HostState } from "../platform/protocol.ts";

/** What must be known about the list beneath. */
export type Note =
  | { readonly kind: "offline"; readonly since: DeviceMs; readonly copyOf: DeviceMs | null }
  | { readonly kind: "outdated"; readonly side: "extension" | "server" }
  | { readonly kind: "first-load"; readonly done: number; readonly total: number }
  | { readonly kind: "catching-up"; readonly done: number; readonly total: number }
  | { readonly kind: "full" }
  | { readonly kind: "other-layout"; readonly typed: string; readonly shown: string }
  | { readonly kind: "stale"; readonly since: string };

/** `over`: nothing is to be said any more, but what stands beneath keeps its place. */
export type KeptNote = Note | { readonly kind: "over" };

type Given = {
  readonly state: Pick<HostState, "connection" | "sync" | "lastSync">;
  /** What the list shows; null where nothing was searched. */
  readonly answer: Pick<SearchAnswer, "query" | "shown" | "correction"> | null;
  readonly staleSince: string | null;
};

/**
 * The one note there is room for. First what hinders most; that a query was read otherwise comes before the index's age,
 * which stands there again at the next query, and in the footer meanwhile.
 */
export function chooseNote({ state, answer, staleSince }: Given): Note | null {
  const { connection, sync, lastSync } = state;
  if (connection.kind === "offline") return { kind: "offline", since: connection.since, copyOf: lastSync };
  if (connection.kind === "outdated") return { kind: "outdated", side: connection.side };
  if (sync.kind === "loading") return { kind: "first-load", done: sync.done, total: sync.total };
  if (sync.kind === "catching-up") return { kind: "catching-up", done: sync.done, total: sync.total };
  if (answer?.correction) return { kind: "other-layout", typed: answer.query, shown: answer.shown };
  if (staleSince !== null) return { kind: "stale", since: staleSince };
  return sync.kind === "full" ? { kind: "full" } : null;
}

/** The same above a list that is looked at. @param isThere whether one stood there when the list was made. */
export function keepNote(note: Note | null, isThere: boolean): KeptNote | null {
  return isThere ? (note ?? { kind: "over" }) : null;
}
