import type { JSX } from "preact";
import type { SourceRun } from "../../../core/contract/crawl-run.ts";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { sourceMessages } from "./source-messages.ts";

const told = ["hidden", "vouched", "duplicates"] as const;

/** What the counts alone would leave open. */
export function SourceNotes({ run }: { run: SourceRun }): JSX.Element | null {
  const say = sourceMessages(language.value);
  const notes = told.filter((which) => run[which] > 0);
  if (notes.length === 0) return null;
  return (
    <ul class="source-notes">
      {notes.map((which) => (
        <li key={which}>{say[which](numberShown(run[which]))}</li>
      ))}
    </ul>
  );
}
