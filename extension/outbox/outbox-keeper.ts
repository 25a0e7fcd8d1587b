import type { Called } from "../../core/contract/call.ts";
import type { Ask, RequestView } from "../../core/contract/request.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { oneTimer } from "../host/one-timer.ts";
import type { AskDraft, AskGiven, DeviceMs, OutboxItem } from "../platform/protocol.ts";
import { sentFrom } from "../platform/sent-from.ts";
import { fitContext } from "./fit-context.ts";
import type { FilesKeeper } from "./files-keeper.ts";
import { afterAttempt, elapsedMs, forgettable, newItem, nextStep, shownItem } from "./outbox-rules.ts";
import type { StoredItem } from "./stored-item.ts";

export type OutboxKeeper = {
  /** What the owner sees, oldest click first. */
  shown: (owner: string | null) => OutboxItem[];
  /** Resolves once the item is on disk. A repeated key gives the same item. */
  ask: (given: AskGiven, owner: string) => Promise<OutboxItem>;
  /** Takes an item out; null once it has left. A repeat gives the same draft. */
  takeBack: (key: string) => Promise<AskDraft | null>;
  /** Something may have changed: a connection, an account, the time. */
  look: () => void;
};

export type OutboxParts = {
  db: LocalDatabase;
  first: readonly StoredItem[];
  now: () => number;
  /** Account that can send now; null while nobody can. */
  sender: () => string | null;
  files: FilesKeeper;
  send(ask: Ask): Promise<Called<RequestView> | { kind: "not-connected" }>;
  sent: (item: StoredItem, view: RequestView) => Promise<void>;
  changed: () => void;
  /** The host is to be alive at this time. */
  wakeAt: (at: DeviceMs | null) => void;
  signal: AbortSignal;
};

/** Keeps questions until the server has acknowledged them: one attempt at a time, oldest click first. */
export function createOutboxKeeper(parts: OutboxParts): OutboxKeeper {
  const { db, now } = parts;
  const items = new Map(parts.first.map((item) => [item.key, item]));
  const timer = oneTimer(look, parts.signal);
  let sending: string | null = null;
  return { shown, ask, takeBack, look };

  function shown(owner: string | null): OutboxItem[] {
    return [...items.values()]
      .filter((item) => item.owner === owner)
      .toSorted((a, b) => a.clickedAt - b.clickedAt)
      .flatMap((item) => shownItem(item, item.key === sending) ?? []);
  }

  async function ask(given: AskGiven, owner: string): Promise<OutboxItem> {
    const item =
      items.get(given.key) ?? newItem({ ...given, context: fitContext(given.context) }, owner, now());
    // First: an item that is there goes with all that belongs to it.
    if (!items.has(item.key)) await parts.files.bind(item.key, keysOf(item));
    await keep(item);
    look();
    const { key, draft, clickedAt } = item;
    const asked = new Date(clickedAt).toISOString();
    return shownItem(item, false) ?? { key, ...draft, clickedAt: asked, state: { kind: "sending" } };
  }

  async function takeBack(key: string): Promise<AskDraft | null> {
    const item = items.get(key);
    if (!item || item.state.kind === "sent" || sending === key) return null;
    if (item.state.kind !== "taken") {
      await keep({ ...item, state: { kind: "taken", at: now() } });
      await parts.files.unbind(key);
    }
    look();
    return item.draft;
  }

  async function keep(item: StoredItem): Promise<void> {
    const before = items.get(item.key);
    // In memory first, so that no attempt begins between the decision and its writing.
    items.set(item.key, item);
    try {
      const writing = db.transaction("outbox", "readwrite", { durability: "strict" });
      await Promise.all([writing.store.put(item), writing.done]);
    } catch (failure) {
      if (before) items.set(item.key, before);
      else items.delete(item.key);
      throw failure;
    }
    parts.changed();
  }

  function look(): void {
    if (sending !== null || parts.signal.aborted) return;
    forget();
    const sender = parts.sender();
    const step = sender === null ? null : nextStep([...items.values()], sender, now());
    if (step === null) {
      timer(null);
      parts.wakeAt(null);
    } else if ("send" in step) void attempt(step.send);
    else {
      timer(step.lookAt - now());
      parts.wakeAt(step.lookAt);
    }
  }

  async function attempt(item: StoredItem): Promise<void> {
    sending = item.key;
    parts.changed();
    const { as, text, context } = item.draft;
    const files = await parts.files.upload(item.key, keysOf(item));
    const called =
      files.kind === "ok"
        ? await parts.send({
            key: item.key,
            as,
            text,
            context,
            via: sentFrom.via,
            ...(files.ids.length === 0 ? {} : { files: files.ids }),
            clickedAt: new Date(item.clickedAt).toISOString(),
            elapsedMs: elapsedMs(item, now()),
          })
        : files;
    if (called.kind === "problem" && called.problem.code === "file-unknown")
      await parts.files.again(item.key);
    if (called.kind !== "not-connected") {
      if (called.kind === "ok") await parts.sent(item, called.answer);
      await keep(afterAttempt(item, called, now()));
      if (called.kind === "ok") await parts.files.forget(item.key);
    }
    sending = null;
    parts.changed();
    // Not connected any more: whoever connects says «look», unless that was while this was under way.
    if (called.kind !== "not-connected" || parts.sender() !== null) look();
  }

  function forget(): void {
    for (const item of items.values()) {
      if (!forgettable(item, now())) continue;
      items.delete(item.key);
      void db.delete("outbox", item.key);
    }
  }
}

function keysOf({ draft }: StoredItem): string[] {
  return (draft.files ?? []).map(({ key }) => key);
}
