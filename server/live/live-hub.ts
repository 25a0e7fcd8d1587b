import { heartbeatMs, type LiveEvent } from "../../core/contract/live.ts";
import type { Person } from "../../core/contract/person.ts";
import type { Now } from "../clock.ts";
import { newestSeq } from "../desk/newest-seq.ts";
import { routingCodes, worksAtDesk } from "../desk/request-access.ts";
import type { LivePort } from "../live-port.ts";
import type { Store } from "../store/store.ts";
import { accessChangesSince, listeningRoles, newestAccessChange } from "./listening-rights.ts";
import { eventsSince, type LoggedEvent } from "./live-log.ts";
import type { LiveListener } from "./live-listener.ts";
import { isFor, Moments } from "./moments.ts";
import { type Doing, Presence } from "./presence.ts";

// Beyond it, asking for the list again is cheaper than being told every step.
export const longestReplay = 1000;
const eventsPerRead = 500;
// Other processes write too (an import, an erasure), and a session may end anywhere.
const lookMs = 1000;

type Given = {
  readonly store: Store;
  readonly now: Now;
  readonly failed: (error: unknown) => void;
  /** How many connections an account may have; a further one ends the oldest. */
  readonly perAccount?: number;
};

// A browser has one connection; more come from consoles, tabs without a shared worker, and those that died unnoticed.
const usualPerAccount = 20;

/**
 * Tells connections what happens. The log is the only memory: whoever writes to it says `wake`, and the hub reads what
 * is new, so that nothing can be told that was not committed, nor be missed. Work is done in turns, one at a time.
 */
export class LiveHub implements LivePort {
  readonly #given: Given;
  readonly #listeners = new Set<LiveListener>();
  readonly #presence = new Presence();
  readonly #moments: Moments;
  #turn: Promise<void> = Promise.resolve();
  #awake = false;
  #closed = false;
  #told = 0;
  #accessSeen: number | null = null;
  #timers: NodeJS.Timeout[] = [];

  constructor(given: Given) {
    this.#given = given;
    this.#moments = new Moments(given.now());
  }

  /** Connections that are told. */
  readonly size = (): number => this.#listeners.size;

  /** Where the events of the moment have come to. */
  readonly moment = (): number => this.#moments.newest();

  /** The log has grown. */
  readonly wake = (): void => {
    if (this.#awake || this.#listeners.size === 0) return;
    this.#awake = true;
    this.#start(() => {
      this.#awake = false;
      return this.#tellNew();
    });
  };

  /**
   * Begins with `hello`. Its seq is `since` where all since then follows; any other one says that the gap was too
   * long (or the log is another), and lists must be asked for anew. What is of the moment and came before `hello` is
   * not told: whoever asks after it sees it anyway. Whoever has a place among these, and missed nothing that is forgotten,
   * is told them and no `hello`. Resolves once it has caught up.
   */
  async listen(listener: LiveListener): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#closed) {
        listener.end();
        return;
      }
      const isFirst = this.#listeners.size === 0;
      if (isFirst) await this.#beginNow();
      await this.#catchUp(listener);
      // Nobody was woken while nobody listened.
      if (isFirst) this.wake();
      this.#endSurplusOf(listener.account.id);
      if (this.#timers.length === 0) this.#startTimers();
    });
  }

  readonly leave = (listener: LiveListener): void => {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#stopTimers();
  };

  /** Notes what somebody at the desk does with a request and tells the desk. */
  notePresence(request: number, of: { person: Person; doing: Doing | "left" }): void {
    const changed = this.#presence.note(request, of, this.#given.now());
    if (changed) this.#tellDesk(changed);
  }

  readonly publish: LivePort["publish"] = (event, to) => {
    this.#moments.add(event, to, this.#given.now());
    for (const listener of this.#listeners) if (isFor(to, listener.account)) listener.tell(event);
  };

  readonly drop: LivePort["drop"] = (whose) => {
    for (const listener of this.#listeners) {
      const theirs =
        "session" in whose ? listener.session === whose.session : listener.account.id === whose.account;
      if (theirs) this.#end(listener);
    }
  };

  readonly close = (): void => {
    this.#closed = true;
    for (const listener of this.#listeners) this.#end(listener);
  };

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  /** Work nobody waits for; what fails is made good by the next look. */
  #start(work: () => Promise<void>): void {
    this.#inTurn(work).catch(this.#given.failed);
  }

  /** Whoever is the first to listen is not told what happened while nobody did. */
  async #beginNow(): Promise<void> {
    const { store } = this.#given;
    this.#told = await newestSeq(store.read);
    // Between two polls there may be nobody.
    if (this.#accessSeen === null) this.#accessSeen = await newestAccessChange(store.read);
    else await this.#tellAccess(this.#accessSeen);
  }

  async #catchUp(listener: LiveListener): Promise<void> {
    const { store, now } = this.#given;
    const { since, moment = null } = listener;
    await this.#tellNew();
    const told = this.#told;
    const missed =
      since === null || since >= told ? [] : await eventsSince(store.read, since, longestReplay + 1);
    const whole = since !== null && since <= told && missed.length <= longestReplay;
    // From here on nothing is waited for: what is published is either kept by now or told to whoever listens.
    this.#listeners.add(listener);
    const moments = whole && moment !== null ? this.#moments.since(moment, listener.account) : null;
    if (moments === null)
      listener.tell({ type: "hello", seq: whole ? since : told, serverNow: now().toISOString() });
    else for (const event of moments) listener.tell(event);
    if (whole) {
      for (const one of missed) {
        // What came while this was read is told to all alike, in the next turn.
        if (one.event.seq <= told && concerns(one, listener)) listener.tell(toldTo(one, listener));
      }
    }
    if (worksAtDesk(listener.account)) for (const event of this.#presence.all()) listener.tell(event);
  }

  async #tellNew(): Promise<void> {
    const { store } = this.#given;
    for (;;) {
      const news = await eventsSince(store.read, this.#told, eventsPerRead);
      for (const one of news) {
        for (const listener of this.#listeners) {
          if (concerns(one, listener)) listener.tell(toldTo(one, listener));
        }
      }
      this.#told = news.at(-1)?.event.seq ?? this.#told;
      if (news.length < eventsPerRead) return;
    }
  }

  async #look(): Promise<void> {
    const { store, now } = this.#given;
    const sessions = [...new Set([...this.#listeners].map(({ session }) => session))];
    const roles = await listeningRoles(store.read, sessions, now());
    for (const listener of this.#listeners) {
      // Whoever has another role now is to be told other things: they come back and are judged anew.
      if (roles.get(listener.session) !== listener.account.role) this.#end(listener);
    }
    const accounts = await this.#tellAccess(this.#accessSeen ?? 0);
    // What a specialist is told hangs on their skills: they come back and are judged anew.
    for (const listener of this.#listeners) {
      const { id, role } = listener.account;
      if (role === "specialist" && accounts.includes(id)) this.#end(listener);
    }
    for (const event of this.#presence.forget(now())) this.#tellDesk(event);
    await this.#tellNew();
  }

  /** @returns the accounts whose rights changed */
  async #tellAccess(since: number): Promise<string[]> {
    const { accounts, seq } = await accessChangesSince(this.#given.store.read, since);
    this.#accessSeen = seq;
    for (const account of accounts) this.publish({ type: "access" }, { account });
    return accounts;
  }

  #tellDesk(event: LiveEvent): void {
    for (const listener of this.#listeners) if (worksAtDesk(listener.account)) listener.tell(event);
  }

  #endSurplusOf(account: string): void {
    const theirs = [...this.#listeners].filter((listener) => listener.account.id === account);
    const { perAccount = usualPerAccount } = this.#given;
    for (const listener of theirs.slice(0, -perAccount)) this.#end(listener);
  }

  #end(listener: LiveListener): void {
    this.leave(listener);
    listener.end();
  }

  #startTimers(): void {
    const beat = (): void => {
      for (const listener of this.#listeners) listener.beat();
    };
    const look = (): void => this.#start(() => this.#look());
    this.#timers = [setInterval(beat, heartbeatMs), setInterval(look, lookMs)];
    for (const timer of this.#timers) timer.unref();
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }
}

/** The desk hears of every request, sellers of their own and those they joined, specialists of those ever routed to them. */
function concerns(
  { event, seller, specialists, joiners }: LoggedEvent,
  { account }: Pick<LiveListener, "account">,
): boolean {
  if (worksAtDesk(account)) return true;
  if (event.kind === "skipped") return false;
  // What agent and specialist have with each other is not the seller's to hear.
  if (event.kind === "reminded" && account.role !== "specialist") return false;
  if (seller === account.id || joiners.includes(account.id)) return true;
  // On their other devices too.
  if (event.kind === "left" && event.by === account.id) return true;
  return account.role === "specialist" && routingCodes(account).some((code) => specialists.includes(code));
}

/** Whoever asks and whoever joined learn nothing of each other, not even an id that comes again. */
function toldTo(
  { event, seller, joiners }: LoggedEvent,
  { account }: Pick<LiveListener, "account">,
): LiveEvent {
  if (worksAtDesk(account) || event.by === account.id || event.by === null) return event;
  const isColleague = event.by === seller || joiners.includes(event.by);
  return isColleague || event.kind === "joined" || event.kind === "left" ? { ...event, by: null } : event;
}
