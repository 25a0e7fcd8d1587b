import type { LiveEvent } from "../../core/contract/live.ts";
import type { Person } from "../../core/contract/person.ts";

export type Doing = "looking" | "writing";
type PresenceEvent = Extract<LiveEvent, { type: "presence" }>;

type There = { readonly person: Person; readonly doing: Doing; readonly until: number };

const presenceMs = 30_000;

/** Who looks at a request and who writes an answer: known for 30 s after they last said so, and nowhere kept. */
export class Presence {
  readonly #requests = new Map<number, Map<string, There>>();

  /** Notes what a person does at a request; gives who is there now, or undefined where nothing changed. */
  note(
    request: number,
    { person, doing }: { person: Person; doing: Doing | "left" },
    now: Date,
  ): PresenceEvent | undefined {
    const there = this.#requests.get(request) ?? new Map<string, There>();
    const before = there.get(person.id)?.doing ?? "left";
    if (doing === "left") there.delete(person.id);
    else there.set(person.id, { person, doing, until: now.getTime() + presenceMs });
    if (there.size === 0) this.#requests.delete(request);
    else this.#requests.set(request, there);
    return before === doing ? undefined : this.#event(request);
  }

  /** Forgets who has not been heard of; gives what changed by it. */
  forget(now: Date): PresenceEvent[] {
    const changed: PresenceEvent[] = [];
    for (const [request, there] of this.#requests) {
      const before = there.size;
      for (const [id, { until }] of there) if (until <= now.getTime()) there.delete(id);
      if (there.size === before) continue;
      if (there.size === 0) this.#requests.delete(request);
      changed.push(this.#event(request));
    }
    return changed;
  }

  /** Everybody known to be somewhere, for who has just begun to listen. */
  all(): PresenceEvent[] {
    return [...this.#requests.keys()].map((request) => this.#event(request));
  }

  #event(request: number): PresenceEvent {
    const there = this.#requests.get(request)?.values() ?? [];
    return { type: "presence", request, who: [...there].map(({ person, doing }) => ({ person, doing })) };
  }
}
