import { finished } from "node:stream/promises";
import type { HttpBindings } from "@hono/node-server";
import type { Config } from "../../core/contract/config.ts";
import { createApp } from "../app.ts";
import type { App } from "../app-types.ts";
import type { OpenParts } from "../open-parts.ts";
import { untilNone } from "../until-none.ts";

/** The parts as they were opened with one configuration, and the calls that they are answering. */
export class Generation {
  readonly config: Config;
  readonly parts: OpenParts;
  readonly #app: App;
  #answering = 0;

  constructor(config: Config, parts: OpenParts) {
    this.config = config;
    this.parts = parts;
    this.#app = createApp(parts.deps);
  }

  answer(request: Request, env: HttpBindings): Response | Promise<Response> {
    this.#answering += 1;
    const over = (): void => void (this.#answering -= 1);
    finished(env.outgoing).then(over, over);
    return this.#app.fetch(request, env);
  }

  /** Closes once the last call is answered; after `patienceMs` without waiting for it. */
  async close(patienceMs: number): Promise<void> {
    // Streams and long polls would keep their calls for ever: they come back, and to whoever answers then.
    this.parts.deps.live.close();
    await untilNone(() => this.#answering, patienceMs);
    await this.parts.close();
  }
}
