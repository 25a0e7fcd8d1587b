import type { Problem } from "../../core/contract/problem.ts";
import { oneTimer } from "../host/one-timer.ts";
import type { SyncState } from "../platform/protocol.ts";
import type { SyncMark } from "./stored-part.ts";
import type { FromSyncing, ToSyncing } from "./syncing-messages.ts";

/** A syncing Worker as the browser gives it, reduced to what is needed here. */
export type SyncingWorker = {
  post: (task: ToSyncing) => void;
  onMessage: (listener: (message: FromSyncing) => void) => void;
  onError: (listener: () => void) => void;
  stop: () => void;
};

export type SyncKeeper = {
  state: () => SyncState;
  mark: () => SyncMark | null;
  /** Looks for changes now; while a round runs, once more after it. */
  sync: () => void;
  /** What is compiled cannot be read: compile it anew from the records. Once in the host's life. */
  rebuild: () => void;
  /** Drops what is known; a round that runs is stopped. */
  forget: () => void;
};

export type SyncKeeperParts = {
  spawn: () => SyncingWorker;
  first: SyncMark | null;
  /** What to fetch as whom; null while nothing may be kept here. */
  task: () => Omit<ToSyncing, "rebuild"> | null;
  grown: () => void;
  replaced: () => void;
  tuned: () => void;
  /** As `replaced`, but what was there before may not be shown meanwhile. */
  dropped: () => void;
  changed: () => void;
  reached: () => void;
  missed: () => void;
  refused: (token: string) => void;
  signal: AbortSignal;
};

const everyMs = 10 * 60_000;
const retryMs = 30_000;
/** A disk that is full stays so for a while, and each try writes to it. */
const noRoomRetryMs = 60 * 60_000;

/** Keeps the local copy current: on start, when told, and every ten minutes; one Worker at a time. */
export function createSyncKeeper(parts: SyncKeeperParts): SyncKeeper {
  let known = parts.first;
  let state: SyncState = parts.first ? atRest(parts.first) : { kind: "idle" };
  let running: { worker: SyncingWorker; task: { token: string } } | null = null;
  let again = false;
  let rebuild: "not-asked" | "asked" | "done" = "not-asked";
  /** What lies there cannot be searched until it is compiled anew. */
  let isUnreadable = false;
  const timer = oneTimer(sync, parts.signal);
  parts.signal.addEventListener("abort", stop, { once: true });
  return { state: () => state, mark, sync, rebuild: askRebuild, forget };

  function sync(): void {
    if (running) {
      again = true;
      return;
    }
    const task = parts.task();
    timer(everyMs);
    if (task === null || parts.signal.aborted) return;
    const worker = parts.spawn();
    const round = { worker, task };
    running = round;
    if (mark()?.complete !== true) become(under(mark()));
    worker.onMessage((message) => {
      if (running === round) hear(message);
    });
    worker.onError(() => {
      if (running === round) end({ kind: "failed", problem: null }, retryMs);
    });
    worker.post({ ...task, rebuild: rebuild === "asked" });
    if (rebuild === "asked") rebuild = "done";
  }

  /** A copy that cannot be searched counts as one that is not whole: the server is asked as well. */
  function mark(): SyncMark | null {
    return known && isUnreadable ? { ...known, complete: false } : known;
  }

  function askRebuild(): void {
    isUnreadable = true;
    if (rebuild !== "not-asked") return;
    rebuild = "asked";
    sync();
  }

  function hear(message: FromSyncing): void {
    switch (message.kind) {
      case "step": {
        const { step } = message;
        known = step.mark;
        parts.reached();
        if (step.kind === "replaced" || step.kind === "dropped") isUnreadable = false;
        if (step.kind !== "cleared") parts[step.kind]();
        return become(under(mark()));
      }
      case "current":
        known = message.mark;
        parts.reached();
        return end(atRest(known), everyMs);
      case "offline":
        parts.missed();
        return end(known?.complete ? atRest(known) : { kind: "failed", problem: null }, retryMs);
      case "no-room":
        return end({ kind: "full" }, noRoomRetryMs);
      case "problem":
        return problem(message.problem);
    }
  }

  function problem(found: Problem): void {
    if (found.code === "unauthenticated" && running) parts.refused(running.task.token);
    end({ kind: "failed", problem: found }, found.code === "no-release" ? retryMs : everyMs);
  }

  function become(next: SyncState): void {
    state = next;
    parts.changed();
  }

  function end(next: SyncState, nextInMs: number): void {
    stop();
    become(next);
    timer(nextInMs);
    if (!again) return;
    again = false;
    sync();
  }

  function stop(): void {
    running?.worker.stop();
    running = null;
  }

  function forget(): void {
    stop();
    again = false;
    known = null;
    become({ kind: "idle" });
  }
}

/** What is shown while a round runs: of a whole copy nothing, unless much has changed. */
function under(mark: SyncMark | null): SyncState {
  if (mark === null) return { kind: "loading", done: 0, total: 0 };
  const { complete, stage, ahead, changed, total } = mark;
  if (complete) {
    return ahead === 0 ? atRest(mark) : { kind: "catching-up", done: changed, total: changed + ahead };
  }
  // Where the first page has not come yet, nothing is known of what is ahead.
  const done = mark.cursor === null || stage === "changes" ? mark.sections : Math.max(0, total - ahead);
  return { kind: "loading", done, total };
}

function atRest(mark: SyncMark): SyncState {
  return mark.noRoomSince === null ? { kind: "idle" } : { kind: "full" };
}
