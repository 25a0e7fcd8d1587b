import type { JSX } from "preact";
import type { BonusRow } from "../../../core/contract/bonus.ts";
import { language } from "../platform/language.ts";
import { rowMessages } from "./row-messages.ts";

/** How a request counts, in a word or two. */
export function VerdictChip({ row }: { row: BonusRow }): JSX.Element {
  const say = rowMessages(language.value);
  const { contest, verdict, returned, merged } = row;
  const late = verdict === "breached";
  return (
    <span class="bonus-chips">
      <span class={late ? "chip bonus-late" : returned ? "chip chip-warn" : "chip chip-ok"}>
        {late ? say.breachedWord : returned ? say.returnedWord : say.metWord}
      </span>
      {merged && <span class="chip">{say.mergedWord}</span>}
      {contest !== null && (
        <span class="chip chip-pause">{contest.decision === null ? say.contestWord : say.decidedWord}</span>
      )}
    </span>
  );
}
