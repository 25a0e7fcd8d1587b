import type { JSX } from "preact";
import type { KeptAnswer } from "../../../core/contract/kept-answer.ts";
import { Icon } from "../../../ui/icon.tsx";
import { longDay, shortDate } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { keptMessages } from "./kept-messages.ts";

type Given = {
  readonly kept: KeptAnswer;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** One kept answer in the list: what it answers, where it stands, and what became of it. */
export function KeptRow({ kept, isChosen, onChoose }: Given): JSX.Element {
  const say = keptMessages(language.value);
  const { state, flags, wordings, owner, reviewOn, waitsSince, use } = kept;
  const standing = state === "retired" ? say["retired-state"] : say[state];
  const isDue = state === "live" && flags.length > 0;
  const facts = [
    waitsSince === null ? null : say.waits(shortDate(waitsSince, now.value, language.value)),
    owner === null ? say.nobodys : say.ownedBy(owner.name),
    state === "live" ? say.reviewBy(longDay(reviewOn, now.value, language.value)) : null,
    use.offered === null ? null : say.useInShort(use.offered, use.solved ?? say.few),
  ];
  return (
    <li>
      <button type="button" class="module-row" aria-current={isChosen} onClick={onChoose}>
        <strong class="kept-question">{wordings[0]}</strong>
        <span class="kept-standing">
          <span
            class={
              state === "to-check" || isDue ? "chip chip-warn" : state === "live" ? "chip chip-ok" : "chip"
            }
          >
            {state === "to-check" || isDue ? <Icon name="alert" size={14} /> : null}
            {isDue ? say["to-check"] : standing}
          </span>
        </span>
        <span class="picker-place">{facts.filter(Boolean).join(" · ")}</span>
      </button>
    </li>
  );
}
