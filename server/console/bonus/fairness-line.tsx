import type { JSX } from "preact";
import type { BonusFairness } from "../../../core/contract/bonus.ts";
import { shareShown } from "../analytics/figure-words.ts";
import { language } from "../platform/language.ts";
import { topicName } from "../routing/topic-name.ts";
import { bonusMessages } from "./bonus-messages.ts";
import { tenthTold } from "./figures-told.ts";

/** Fewer takings say nothing of a habit, and so does a lesser difference. */
const fewestTaken = 20;
const muchEasier = 0.15;

/** What somebody does beside what is paid: whether the hard ones are left, how much there is, and what is new. */
export function FairnessLine({ fairness }: { fairness: BonusFairness }): JSX.Element {
  const say = bonusMessages(language.value);
  const { skips, taken, easyTaken, easyWaiting, perDay, thanks, firstTopics } = fairness;
  const topics = firstTopics.map(topicName);
  const picks =
    easyTaken !== null &&
    easyWaiting !== null &&
    taken >= fewestTaken &&
    easyTaken - easyWaiting >= muchEasier;
  return (
    <ul class="bonus-fairness" aria-label={say.fairness}>
      <li>{say.skips(skips)}</li>
      {easyTaken !== null && easyWaiting !== null && (
        <li>
          {say.picking(shareShown(easyTaken, language.value), shareShown(easyWaiting, language.value))}
          {picks && <span class="chip chip-warn">{say.easyFirst}</span>}
        </li>
      )}
      {perDay !== null && <li>{say.perDay(tenthTold(perDay, language.value))}</li>}
      <li>{say.thanks(thanks)}</li>
      <li>{topics.length === 0 ? say.noTopics : say.firstTopics(topics.join(", "))}</li>
    </ul>
  );
}
