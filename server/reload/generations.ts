import { setTimeout as delay } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import type { Config } from "../../core/contract/config.ts";
import type { OpenParts } from "../open-parts.ts";
import { Generation } from "./generation.ts";

type Open = (config: Config, before?: OpenParts) => Promise<OpenParts>;

// Longer than the longest call that is no stream: a model drafting an answer, a file over a bad line.
const patienceMs = 120_000;
const againMs = 5000;

/** Who answers calls: nobody yet, the parts that are open, and those before them until their last call ended. */
export class Generations {
  readonly #open: Open;
  readonly #failed: (error: unknown) => void;
  #current: Generation | null = null;
  readonly #first = Promise.withResolvers<Generation>();
  readonly #leaving = new Set<Promise<void>>();
  readonly #closing = new AbortController();

  /** @param failed told why those of before cannot be opened again for now, once each time that they are to be */
  constructor(open: Open, failed: (error: unknown) => void) {
    this.#open = open;
    this.#failed = failed;
  }

  get current(): Generation | null {
    return this.#current;
  }

  /** Calls that come before there is anybody wait. */
  async answer(request: Request, env: HttpBindings): Promise<Response> {
    const generation = this.#current ?? (await this.#first.promise);
    return generation.answer(request, env);
  }

  async begin(config: Config): Promise<Generation> {
    const generation = new Generation(config, await this.#open(config));
    this.#current = generation;
    this.#first.resolve(generation);
    return generation;
  }

  /**
   * Opens the parts with another configuration, and lets them answer from then on. Meanwhile those of before answer; only
   * what is done by itself rests, for nothing must be done twice.
   * @throws what keeps the new ones from opening; those of before have been opened again then.
   */
  async replace(config: Config): Promise<void> {
    const before = this.#current;
    if (before === null) throw new Error("There is nothing to replace before the parts were opened");
    await before.parts.rest();
    try {
      this.#follow(before, new Generation(config, await this.#open(config, before.parts)));
    } catch (error) {
      const again = await this.#openAgain(before);
      if (again !== null) this.#follow(before, again);
      throw error;
    }
  }

  /** What was open a moment ago can be opened again, if not at once; null where the server closes meanwhile. */
  async #openAgain({ config, parts }: Generation): Promise<Generation | null> {
    const { signal } = this.#closing;
    let isTold = false;
    while (!signal.aborted) {
      try {
        return new Generation(config, await this.#open(config, parts));
      } catch (error) {
        if (!isTold) this.#failed(error);
        isTold = true;
        await delay(againMs, undefined, { signal }).catch(() => {});
      }
    }
    return null;
  }

  /** Ends the streams of whoever answers now: the server is about to close. */
  endStreams(): void {
    this.#closing.abort();
    this.#current?.parts.deps.live.close();
  }

  /** Closes all parts; calls were ended before. */
  async close(): Promise<void> {
    await Promise.all(this.#leaving);
    await this.#current?.close(0);
  }

  #follow(before: Generation, next: Generation): void {
    this.#current = next;
    const leaving = before.close(patienceMs).finally(() => {
      this.#leaving.delete(leaving);
      next.parts.takeUp();
    });
    this.#leaving.add(leaving);
  }
}
