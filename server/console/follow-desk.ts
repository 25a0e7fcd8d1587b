import { computed, effect, untracked } from "@preact/signals";
import type { LiveEvent } from "../../core/contract/live.ts";
import { deskRoles } from "../../core/contract/person.ts";
import { me } from "./account/me.ts";
import { readSession, session } from "./account/session.ts";
import { refreshHealth } from "./health/crawl-health.ts";
import { notifyOf } from "./frame/notifications.ts";
import { liveState, onLiveEvent, restartLive, startLive } from "./live/live.ts";
import { learnServerTime } from "./platform/server-time.ts";
import { presentAt } from "./request/presence.ts";
import { queueRows, refreshFrom, refreshQueue, refreshRow } from "./queue/queue-rows.ts";

/** Keeps what this page knows of the desk in step with the server, once somebody of the desk is signed in. */
export function followDesk(signal: AbortSignal): void {
  let started = false;
  const awaited = new Set<number>();

  const worker = computed(() => {
    const current = session.value;
    if (current.kind !== "signed-in") return null;
    return deskRoles.some((role) => role === current.me.role) ? current.me.id : null;
  });
  effect(() => {
    if (worker.value === null) return;
    untracked(() => {
      if (started) restartLive();
      else startLive();
      started = true;
      refreshQueue();
      watchPortal();
    });
  });
  effect(() => {
    if (liveState.value.kind === "signed-out" && session.peek().kind === "signed-in") void readSession();
  });
  // What was asked just now is told once its row is there.
  effect(() => {
    const rows = queueRows.value;
    for (const id of awaited) {
      const row = rows.get(id);
      if (!row) continue;
      awaited.delete(id);
      notifyOf(row);
    }
  });
  onLiveEvent(hear, signal);

  function hear(event: LiveEvent): void {
    switch (event.type) {
      case "hello":
        learnServerTime(event.serverNow);
        // Who is still there is told again.
        presentAt.value = new Map();
        watchPortal();
        return refreshFrom(event.seq);
      case "request":
        if (event.kind === "asked" && event.by !== me()?.id) awaited.add(event.request);
        return refreshRow(event.request, event.seq);
      case "presence":
        presentAt.value = new Map(presentAt.value).set(event.request, event.who);
        return;
      case "access":
        void readSession();
        return refreshQueue();
      case "release":
      case "crawl":
        return watchPortal();
      case "tuning":
        // Browsers fetch it; the server itself searches with it already.
        return;
    }
  }
}

/** The rail counts alarms on every screen of those who can do something about them. */
function watchPortal(): void {
  if (me()?.role === "admin") refreshHealth();
}
