import type { Telling } from "../../core/insight/choose-requests.ts";
import { AskedWorker } from "../worker/asked-worker.ts";
import type { View, ViewAnswer, ViewAsked, ViewKind, ViewWanted } from "./insight-message.ts";

// The columns lie outside of V8's heap; without limits it would grow by what is read once and thrown away.
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** By what a view is told. */
export type Told = { readonly telling: Telling; readonly zone: string };

/** Works out figures in a thread with a connection of its own, which keeps all requests as columns. */
export class InsightEngine {
  readonly #worker: AskedWorker<ViewWanted, ViewAnswer<ViewKind>>;

  /** @param file of the database. */
  constructor(file: string) {
    this.#worker = new AskedWorker({
      program: new URL("insight-worker.ts", import.meta.url),
      does: "works out figures",
      workerData: { file },
      resourceLimits,
    });
  }

  /** @throws what the worker threw, and where it ended twice over the same question. */
  view<K extends ViewKind>(kind: K, asked: ViewAsked<K>, told: Told): Promise<ViewAnswer<K>> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and question belong together, which a generic cannot show
    const view = { kind, asked } as View;
    return this.#worker.ask({ view, ...told });
  }

  /** Reads all requests now, so that the first question finds them there. */
  begin(): void {
    this.#worker.begin();
  }

  close(): Promise<void> {
    return this.#worker.close();
  }
}
