import { isDeepStrictEqual } from "node:util";
import type { Logger } from "pino";
import type { Config } from "../../core/contract/config.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { LoadedConfig } from "../load-config.ts";
import { fixedSettings } from "./fixed-settings.ts";

/** What became of it: `refused` says why in words, `failed` stands in the log; in both the settings of before hold. */
export type Reloaded =
  | { readonly kind: "done" | "unchanged" | "failed" | "closing" }
  | { readonly kind: "refused"; readonly problems: readonly string[] };

type Given = {
  /** As read from the file that the server was started with. */
  readonly config: Config;
  readonly read: () => Promise<LoadedConfig>;
  readonly replace: (config: Config) => Promise<void>;
  readonly language: Language;
  readonly log: Logger;
  readonly ended: (kind: Reloaded["kind"]) => void;
};

/** Takes up the settings as they stand in the file now, one time after another. */
export class Reloading {
  readonly #given: Given;
  #config: Config;
  #turn: Promise<unknown> = Promise.resolve();
  #next: Promise<Reloaded> | null = null;
  #isClosed = false;

  constructor(given: Given) {
    this.#given = given;
    this.#config = given.config;
  }

  /** Whoever asks while one is under way gets one that begins after it; all who ask meanwhile get the same. */
  reload(): Promise<Reloaded> {
    this.#next ??= this.#following();
    return this.#next;
  }

  /** Begins no more; resolves when the one under way has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#turn;
  }

  #following(): Promise<Reloaded> {
    const reloaded = this.#turn.then(async () => {
      this.#next = null;
      const outcome = this.#isClosed ? ({ kind: "closing" } as const) : await this.#reload();
      this.#given.ended(outcome.kind);
      return outcome;
    });
    this.#turn = reloaded.catch(() => {});
    return reloaded;
  }

  async #reload(): Promise<Reloaded> {
    const { read, replace, language, log } = this.#given;
    const loaded = await read();
    const problems =
      loaded.kind === "wrong" ? loaded.problems : fixedSettings(this.#config, loaded.config, language);
    if (loaded.kind === "wrong" || problems.length > 0) {
      log.error({ problems }, "settings refused");
      return { kind: "refused", problems };
    }
    if (isDeepStrictEqual(loaded.config, this.#config)) {
      log.info("settings unchanged");
      return { kind: "unchanged" };
    }
    const from = performance.now();
    try {
      await replace(loaded.config);
    } catch (error) {
      log.error({ err: error }, "settings could not be taken up; those of before hold");
      return { kind: "failed" };
    }
    this.#config = loaded.config;
    log.info({ ms: Math.round(performance.now() - from) }, "settings taken up");
    return { kind: "done" };
  }
}
