import type { WriteStream } from "node:tty";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Progress } from "../crawl/progress.ts";

const messages = defineMessages({
  crawl: {
    ru: (who: string, fetched: number, waiting: number) =>
      `Обход ${who}: запрошено ${fetched}, в очереди ${waiting}`,
    en: (who: string, fetched: number, waiting: number) =>
      `Crawling ${who}: ${fetched} fetched, ${waiting} waiting`,
  },
  failed: {
    ru: (count: number) => `, не прочитано ${count}`,
    en: (count: number) => `, ${count} failed`,
  },
  index: {
    ru: (documents: number, sections: number) => `Индекс: документов ${documents}, разделов ${sections}`,
    en: (documents: number, sections: number) => `Index: ${documents} documents, ${sections} sections`,
  },
});

export type Output = Pick<WriteStream, "write"> & { readonly isTTY?: boolean; readonly columns?: number };

export type ProgressLine = { show(progress: Progress): void; finish(): void };

/** A terminal keeps one line and shows it anew ten times a second; a log gets a line every two seconds. */
export function showProgress(output: Output, language: Language, now: () => number): ProgressLine {
  const everyMs = output.isTTY ? 100 : 2_000;
  let shownAt = Number.NEGATIVE_INFINITY;
  let phase = "";
  return {
    show(progress) {
      const text = wording(progress, language);
      if (text === null || (progress.phase === phase && now() - shownAt < everyMs)) return;
      shownAt = now();
      phase = progress.phase;
      output.write(output.isTTY ? `\r\u001b[2K${text.slice(0, (output.columns ?? 80) - 1)}` : `${text}\n`);
    },
    finish() {
      if (output.isTTY && phase !== "") output.write("\r\u001b[2K");
    },
  };
}

function wording(progress: Progress, language: Language): string | null {
  const say = messages(language);
  if (progress.phase === "publish") return null;
  if (progress.phase === "index") return say.index(progress.documents, progress.sections);
  const who = `${progress.source} (${progress.identity})`;
  const failed = progress.failed > 0 ? say.failed(progress.failed) : "";
  return say.crawl(who, progress.fetched, progress.waiting) + failed;
}
