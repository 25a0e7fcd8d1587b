import type { ComponentChildren, JSX } from "preact";
import type { BonusMonth } from "../../../core/contract/bonus.ts";
import { Icon } from "../../../ui/icon.tsx";
import { dayAndTime } from "../../../ui/time.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { go } from "../router/router.ts";
import { bonusMessages } from "./bonus-messages.ts";
import { laterMonth, monthWords } from "./month-words.ts";

type Given = {
  readonly month: BonusMonth | null;
  /** What can be done with the month. */
  readonly children?: ComponentChildren;
};

/** Which month it is, and how it stands. */
export function BonusHead({ month, children }: Given): JSX.Element {
  const say = bonusMessages(language.value);
  return (
    <ScreenHead
      title={say.title}
      beside={
        <span class="bonus-month">
          <Step
            to={month && month.month > month.first ? laterMonth(month.month, -1) : null}
            word={say.earlier}
            icon="back"
          />
          {/* As wide as the longest, so that nothing moves when another month is shown. */}
          <span class="bonus-month-name" aria-live="polite">
            {month === null ? "" : monthWords(month.month, language.value)}
          </span>
          <Step
            to={month && month.month < month.running ? laterMonth(month.month, 1) : null}
            word={say.later}
            icon="forward"
          />
          <span class="muted bonus-month-state">{month === null ? "" : stateTold(month)}</span>
        </span>
      }
    >
      {children}
    </ScreenHead>
  );
}

type StepGiven = { readonly to: string | null; readonly word: string; readonly icon: "back" | "forward" };

function Step({ to, word, icon }: StepGiven): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={word}
      title={word}
      disabled={to === null}
      onClick={() => to !== null && go({ name: "bonus", month: to })}
    >
      <Icon name={icon} />
    </button>
  );
}

function stateTold({ state, asOf }: BonusMonth): string {
  const say = bonusMessages(language.value);
  switch (state.kind) {
    case "running":
      return say.upTo(when(asOf));
    case "ended":
      return say.ended;
    case "closed":
      return say.closed(when(state.at), state.by?.name ?? say.nameless);
    default:
      return state satisfies never;
  }
}

const when = (at: string): string => dayAndTime(at, now.value, language.value);
