import type { JSX } from "preact";
import type { Hit } from "../core/contract/search.ts";
import type { Language } from "../core/language/define-messages.ts";
import { EditionTag } from "./edition-tag.tsx";
import { hitMessages } from "./hit-messages.ts";
import { fullDay } from "./time.ts";

/** Says beside a title that it does not hold today, that there is a newer edition, or that it is a copy; nothing for all else. */
export function HitTags({ hit, language }: { hit: Hit; language: Language }): JSX.Element | null {
  const say = hitMessages(language);
  if (hit.holds === "no-longer") {
    return (
      <span class="chip chip-warn" lang={language}>
        {hit.validTo === undefined ? say.expired : say.heldUntil(fullDay(hit.validTo, language))}
      </span>
    );
  }
  if (hit.holds === "not-yet") {
    return (
      <span class="chip" lang={language}>
        {hit.validFrom === undefined ? say.notYet : say.holdsFrom(fullDay(hit.validFrom, language))}
      </span>
    );
  }
  if (hit.copyOf !== undefined && hit.newer === undefined) {
    return (
      <span class="chip" lang={language}>
        {say.sameText}
      </span>
    );
  }
  return <EditionTag hit={hit} language={language} />;
}
