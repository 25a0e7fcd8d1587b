import type { LivePort, OfTheMoment } from "../live-port.ts";
import type { LiveListener } from "./live-listener.ts";

/** To whom an event is told. */
type To = Parameters<LivePort["publish"]>[1];
type Told = { readonly event: OfTheMoment; readonly to: To; readonly at: number };

// Between two polls lies a round trip, or a few tries where the line was down.
const keptMs = 60_000;
const mostKept = 500;

/**
 * Events of the moment of the last minute, by number, for those who are away between two polls. Numbers begin with the time of
 * the server's start, so that none of an earlier process is taken for one of this.
 */
export class Moments {
  readonly #kept: Told[] = [];
  /** Number of the newest. */
  #newest: number;

  constructor(startedAt: Date) {
    this.#newest = startedAt.getTime();
  }

  readonly newest = (): number => this.#newest;

  add(event: OfTheMoment, to: To, now: Date): void {
    this.#newest += 1;
    this.#kept.push({ event, to, at: now.getTime() });
    const old = this.#kept.findIndex(({ at }) => at > now.getTime() - keptMs);
    this.#kept.splice(0, Math.max(old, this.#kept.length - mostKept));
  }

  /** What was told after this number to somebody; null where that is no longer known. */
  since(moment: number, account: LiveListener["account"]): OfTheMoment[] | null {
    const missed = this.#newest - moment;
    if (missed < 0 || missed > this.#kept.length) return null;
    const later = this.#kept.slice(this.#kept.length - missed);
    return later.flatMap(({ event, to }) => (isFor(to, account) ? [event] : []));
  }
}

/** Whether what is told to these is told to this account. */
export function isFor(to: To, { id, role }: LiveListener["account"]): boolean {
  return to === "everyone" || ("role" in to ? to.role === role : to.account === id);
}
