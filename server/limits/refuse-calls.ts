import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { chooseLanguage } from "../../core/language/choose-language.ts";
import { problemResponse } from "../problem-response.ts";
import type { CallKind } from "./call-kind.ts";
import type { Spent } from "./call-limiter.ts";
import { limitMessages } from "./limit-messages.ts";

// A program that asks again at once would keep the server busy with refusing alone.
const pauseMs = 1000;
// The more do so, the longer: a flood over hundreds of connections costs no more than one over a few.
const morePerPausedMs = 20;
const longestPauseMs = 5000;
const mostPaused = 2000;
const tellEveryMs = 10_000;

type Given = {
  readonly log: Logger;
  readonly count: (by: Spent["by"], kind: CallKind) => void;
  readonly elapsedMs: () => number;
};

/** Answers calls that are beyond their limits; how many there were is logged now and then, for a flood must not fill the log. */
export class RefuseCalls {
  readonly #given: Given;
  #paused = 0;
  #untold = { session: 0, address: 0 };
  #toldMs = Number.NEGATIVE_INFINITY;

  constructor(given: Given) {
    this.#given = given;
  }

  async refuse(request: Request, kind: CallKind, spent: Spent): Promise<Response> {
    this.#note(kind, spent.by);
    const isPaused = this.#paused < mostPaused;
    if (isPaused) await this.#pause(request.signal);
    const seconds = Math.max(1, Math.ceil(spent.waitMs / 1000));
    const language = chooseLanguage(request.headers.get("accept-language") ?? undefined);
    const detail = limitMessages(language)[spent.by](seconds);
    const response = problemResponse(
      { problem: "rate-limited", retryAfterSeconds: seconds, detail },
      language,
    );
    response.headers.set("x-content-type-options", "nosniff");
    // So many wait already that this one must cost nothing more.
    if (!isPaused) response.headers.set("connection", "close");
    return response;
  }

  async #pause(signal: AbortSignal): Promise<void> {
    this.#paused += 1;
    const forMs = Math.min(longestPauseMs, pauseMs + this.#paused * morePerPausedMs);
    await delay(forMs, undefined, { signal, ref: false }).catch(() => {});
    this.#paused -= 1;
  }

  #note(kind: CallKind, by: Spent["by"]): void {
    const { log, count, elapsedMs } = this.#given;
    count(by, kind);
    this.#untold[by] += 1;
    if (elapsedMs() - this.#toldMs < tellEveryMs) return;
    this.#toldMs = elapsedMs();
    log.warn(this.#untold, "calls refused by their limits");
    this.#untold = { session: 0, address: 0 };
  }
}
