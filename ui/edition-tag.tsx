import type { JSX } from "preact";
import type { Hit } from "../core/contract/search.ts";
import type { Language } from "../core/language/define-messages.ts";
import { hitMessages } from "./hit-messages.ts";

/** Says beside a title that there is a newer edition; nothing for all else. */
export function EditionTag({ hit, language }: { hit: Hit; language: Language }): JSX.Element | null {
  if (hit.newer === undefined) return null;
  return (
    <span class="chip" lang={language}>
      {hitMessages(language).earlierEdition}
    </span>
  );
}
