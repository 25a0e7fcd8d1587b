import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { type BonusContest, BonusOutcome, type BonusRow } from "../../../core/contract/bonus.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { dialogMessages } from "./dialog-messages.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

type Given = {
  readonly month: string;
  readonly row: BonusRow;
  readonly onDone: (contest: BonusContest) => void;
  readonly onClose: () => void;
};

/** An agent says that a request of theirs is counted wrongly. */
export function ContestDialog({ month, row, onDone, onClose }: Given): JSX.Element {
  const say = dialogMessages(language.value);
  return (
    <ReasonDialog
      title={say.contestTitle(row.request)}
      label={say.contestReason}
      note={say.contestNote}
      verb={say.contestSend}
      send={(reason) => deskCall(endpoints.contestBonus, { body: { month, request: row.request, reason } })}
      onSent={(contest) => {
        notice(say.contestSent);
        onDone(contest);
      }}
      onClose={onClose}
    />
  );
}

/** The lead decides it, once and for good. */
export function DecideDialog({ row, onDone, onClose }: Omit<Given, "month">): JSX.Element {
  const say = dialogMessages(language.value);
  const outcome = useSignal<BonusOutcome>("unchanged");
  const contest = row.contest?.id ?? 0;
  // Of a merged request the answer is another's: that one is to be contested.
  const offered = BonusOutcome.options.filter((each) => each !== "theirs" || !row.merged);
  return (
    <ReasonDialog
      title={say.decideTitle(row.request)}
      label={say.decideReason}
      note={say.decideNote}
      verb={say.decideSend}
      send={(reason) =>
        deskCall(endpoints.decideBonus, { body: { contest, outcome: outcome.value, reason } })
      }
      onSent={(decided) => {
        notice(say.decideSent);
        onDone(decided);
      }}
      onClose={onClose}
    >
      <p class="card-note">{row.contest?.reason}</p>
      <fieldset class="bonus-outcomes">
        <legend class="field-label">{say.outcome}</legend>
        {offered.map((each) => (
          <label key={each} class="check">
            <input
              type="radio"
              name="outcome"
              checked={outcome.value === each}
              onChange={() => {
                outcome.value = each;
              }}
            />
            {say[each]}
          </label>
        ))}
      </fieldset>
    </ReasonDialog>
  );
}
