import type { LiveEvent } from "../../../core/contract/live.ts";
import type { FromLive, LiveState, ToLive } from "./live-state.ts";
import { runLive } from "./run-live.ts";

type Listener = (message: FromLive) => void;

/** The connection of a browser and the pages that hear it. It begins with the first page. */
export class LiveHub {
  readonly #listeners = new Set<Listener>();
  /** The server tells who is where only when it changes: a page that comes later is told from here. */
  readonly #presence = new Map<number, LiveEvent>();
  #state: LiveState = { kind: "connecting" };
  #running = new AbortController();
  #wake: () => void = () => {};

  join(listener: Listener): void {
    this.#listeners.add(listener);
    listener({ kind: "state", state: this.#state });
    for (const event of this.#presence.values()) listener({ kind: "event", event });
    if (this.#listeners.size === 1) this.#start();
  }

  obey(listener: Listener, order: ToLive): void {
    if (order === "retry") this.#wake();
    if (order === "restart") this.#start();
    if (order === "leave") this.#leave(listener);
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#running.abort();
  }

  #start(): void {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#turn({ kind: "connecting" });
    void runLive({
      fetch: (...given) => fetch(...given),
      stateChanged: (state) => this.#turn(state),
      heard: (event) => this.#hear(event),
      pause: (ms) => this.#pause(ms, signal),
      now: () => Date.now(),
      chance: () => Math.random(),
      signal,
    });
  }

  #hear(event: LiveEvent): void {
    if (event.type === "hello") this.#presence.clear();
    if (event.type === "presence") this.#presence.set(event.request, event);
    this.#tell({ kind: "event", event });
  }

  #pause(ms: number | null, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === null ? undefined : setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener("abort", this.#wake, { once: true });
    });
  }

  #turn(state: LiveState): void {
    if (state.kind === this.#state.kind && state.kind !== "lost") return;
    this.#state = state;
    this.#tell({ kind: "state", state });
  }

  #tell(message: FromLive): void {
    for (const listener of this.#listeners) listener(message);
  }
}
