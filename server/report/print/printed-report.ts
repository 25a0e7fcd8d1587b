import type { TrainerReport } from "../../../core/contract/report.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { AskedWorker } from "../../worker/asked-worker.ts";
import type { NamedTopic } from "../topic-names.ts";

export type PrintWanted = {
  readonly report: TrainerReport;
  readonly language: Language;
  readonly topics: readonly NamedTopic[];
};

let before: Promise<unknown> = Promise.resolve();

/** The report as a PDF file, made in a thread that ends with it: nobody waits, and its fonts take no memory for long. */
export function printedReport(wanted: PrintWanted): Promise<Uint8Array<ArrayBuffer>> {
  // One at a time: several at once would need the memory of several.
  const made = before.then(() => print(wanted));
  before = made.catch(() => undefined);
  return made;
}

async function print(wanted: PrintWanted): Promise<Uint8Array<ArrayBuffer>> {
  const printer = new AskedWorker<PrintWanted, Uint8Array<ArrayBuffer>>({
    program: new URL("print-worker.ts", import.meta.url),
    does: "prints reports",
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  try {
    return await printer.ask(wanted);
  } finally {
    await printer.close();
  }
}
