import type { JSX } from "preact";
import type { BonusRow } from "../../../core/contract/bonus.ts";
import { dayAndTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { bonusMessages } from "./bonus-messages.ts";
import { rowMessages } from "./row-messages.ts";

type Given = {
  readonly row: BonusRow;
  readonly onContest: (() => void) | null;
  readonly onDecide: (() => void) | null;
};

/** Whether the way a request counts is contested, and what was decided. */
export function ContestCard({ row: { contest }, onContest, onDecide }: Given): JSX.Element | null {
  const say = rowMessages(language.value);
  const { nameless } = bonusMessages(language.value);
  if (contest === null) {
    return onContest === null ? null : (
      <footer class="bonus-contest">
        <button type="button" class="button" onClick={onContest}>
          {say.contest} <kbd class="key">D</kbd>
        </button>
        <span class="muted">{say.contestNote}</span>
      </footer>
    );
  }
  const { by, at, reason, decision } = contest;
  return (
    <footer class="bonus-contest">
      <div class="bonus-contest-told">
        <p>
          <b>{say.contestedBy(by?.name ?? nameless, when(at))}</b>
          <br />
          {reason ?? <i class="muted">{say.erased}</i>}
        </p>
        {decision === null ? (
          <p class="muted">{say.waits}</p>
        ) : (
          <p>
            <b>{say.decidedBy(say[decision.outcome], decision.by?.name ?? nameless, when(decision.at))}</b>
            <br />
            {decision.reason ?? <i class="muted">{say.erased}</i>}
          </p>
        )}
      </div>
      {decision === null && onDecide !== null && (
        <button type="button" class="button button-primary" onClick={onDecide}>
          {say.decide} <kbd class="key">D</kbd>
        </button>
      )}
    </footer>
  );
}

const when = (at: string): string => dayAndTime(at, now.value, language.value);
