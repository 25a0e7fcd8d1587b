import { computed, effect, untracked } from "@preact/signals";
import type { LiveEvent } from "../../core/contract/live.ts";
import { deskRoles } from "../../core/contract/person.ts";
import { me } from "./account/me.ts";
import { readDrafting } from "./answering/drafting.ts";
import { heldAnswers, refreshHeld } from "./answering/held-answers.ts";
import { readModules } from "./answering/modules.ts";
import { readSession, session } from "./account/session.ts";
import { refreshHealth } from "./health/crawl-health.ts";
import { followSystemAlarms } from "./health/system-alarms.ts";
import { notice } from "./frame/notice.tsx";
import { channelMessages } from "./mail/channel-messages.ts";
import { language } from "./platform/language.ts";
import { notifyOf } from "./frame/notifications.ts";
import { remind, remindOfMissed } from "./attention/remind.ts";
import { showAttention } from "./attention/attention.ts";
import { liveState, onLiveEvent, restartLive, startLive } from "./live/live.ts";
import { learnServerTime } from "./platform/server-time.ts";
import { presentAt } from "./request/presence.ts";
import { readDeskSetup } from "./routing/read-desk-setup.ts";
import { followRules } from "./rules/standing-rules.ts";
import { followRouting } from "./routing/follow-routing.ts";
import { learnRisks } from "./queue/risks.ts";
import { queueRows, refreshFrom, refreshQueue, refreshRow } from "./queue/queue-rows.ts";

/** Keeps what this page knows of the desk in step with the server, once somebody of the desk is signed in. */
export function followDesk(signal: AbortSignal): void {
  let started = false;
  let heardBefore = false;
  /** Reminders that came ahead of what they are about. */
  const reminders = new Map<number, ReminderEvent>();
  const awaited = new Set<number>();

  const worker = computed(() => {
    const current = session.value;
    if (current.kind !== "signed-in") return null;
    const works = current.me.role === "specialist" || deskRoles.some((role) => role === current.me.role);
    return works ? current.me.id : null;
  });
  effect(() => {
    if (worker.value === null) return;
    untracked(() => {
      if (started) restartLive();
      else startLive();
      started = true;
      refreshQueue();
      void readDeskSetup();
      followAnswering();
      watchPortal();
    });
  });
  // The trainer hears nothing of requests, but topics have the same names to them.
  effect(() => {
    const current = session.value;
    if (current.kind === "signed-in" && current.me.role === "trainer") untracked(() => void readDeskSetup());
  });
  effect(() => {
    if (liveState.value.kind === "signed-out" && session.peek().kind === "signed-in") void readSession();
  });
  // What was asked just now is told once its row is there.
  showAttention();
  effect(() => {
    const rows = queueRows.value;
    for (const [id, event] of reminders) {
      const row = rows.get(id);
      if (!row) continue;
      reminders.delete(id);
      remind(row, event);
    }
    for (const id of awaited) {
      const row = rows.get(id);
      if (!row) continue;
      awaited.delete(id);
      notifyOf(row);
    }
  });
  followRouting(signal);
  followSystemAlarms(signal);
  onLiveEvent(hear, signal);

  function hear(event: LiveEvent): void {
    switch (event.type) {
      case "hello":
        learnServerTime(event.serverNow);
        // Who is still there is told again.
        presentAt.value = new Map();
        watchPortal();
        if (heardBefore) remindOfMissed();
        heardBefore = true;
        // Told only to those who listened.
        followRules();
        return refreshFrom(event.seq);
      case "request":
        if (event.kind === "undelivered") tellUndelivered(event.request);
        if (event.kind === "asked" && event.by !== me()?.id) awaited.add(event.request);
        if (heldAnswers.peek().some(({ request }) => request === event.request)) void refreshHeld();
        return refreshRow(event.request, event.seq);
      case "reminder":
        return hearReminder(event);
      case "risk":
        return learnRisks(event.risks);
      case "presence":
        presentAt.value = new Map(presentAt.value).set(event.request, event.who);
        return;
      case "access":
        void readSession();
        return refreshQueue();
      case "release":
      case "crawl":
        return watchPortal();
      case "rules":
        void readDeskSetup();
        return followRules();
      case "tuning":
        // Browsers fetch it; the server itself searches with it already.
        return;
    }
  }

  function hearReminder(event: ReminderEvent): void {
    learnServerTime(event.serverNow);
    const row = queueRows.peek().get(event.request);
    if (row) return remind(row, event);
    reminders.set(event.request, event);
    refreshRow(event.request);
  }
}

/** What helps to answer is the desk's alone. */
function followAnswering(): void {
  const role = me()?.role;
  if (!deskRoles.some((one) => one === role)) return;
  void refreshHeld();
  void readModules();
  void readDrafting();
}

type ReminderEvent = Extract<LiveEvent, { type: "reminder" }>;

/** Whoever answered hears that it did not arrive; where nobody knows any more who it was, everybody. */
function tellUndelivered(request: number): void {
  const holder = queueRows.peek().get(request)?.claimedBy ?? null;
  if (holder !== null && holder.id !== me()?.id) return;
  notice(channelMessages(language.peek()).undeliveredOf(request), "danger");
}

/** The rail counts alarms on every screen of those who can do something about them. */
function watchPortal(): void {
  if (me()?.role === "admin") refreshHealth();
}
