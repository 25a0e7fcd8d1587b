import type { JSX } from "preact";
import type { SourceRun } from "../../../core/contract/crawl-run.ts";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { sourceMessages } from "./source-messages.ts";

const told = ["hidden", "vouched", "rested", "duplicates"] as const;

/** What the counts alone would leave open. */
export function SourceNotes({ run }: { run: SourceRun }): JSX.Element | null {
  const say = sourceMessages(language.value);
  const notes = told.map((which) => ({ which, count: run[which] ?? 0 })).filter(({ count }) => count > 0);
  if (notes.length === 0) return null;
  return (
    <ul class="source-notes">
      {notes.map(({ which, count }) => (
        <li key={which}>{say[which](numberShown(count))}</li>
      ))}
    </ul>
  );
}
