import type { JSX } from "preact";
import type { BonusMonth } from "../../../core/contract/bonus.ts";
import { figures } from "../../../core/language/figures.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { bonusMessages } from "./bonus-messages.ts";
import { decimalTold, percentTold } from "./figures-told.ts";
import { ReplayTold } from "./replay-told.tsx";
import { roubles } from "./roubles.ts";
import type { Replay } from "./use-bonus.ts";

/** What a month must pass to be paid, and how it stands. */
export function GatesStrip({ month, replay }: { month: BonusMonth; replay: Replay }): JSX.Element | null {
  const say = bonusMessages(language.value);
  const { terms, answered, met, counted, reason, sum } = month;
  if (terms === null) return null;
  const { minAnswered, targetPercent, poolKopecks } = terms;
  // The gates have an order: past one that stops, the next are still told by their own figures.
  const inTime = counted === 0 || met * 100 >= Number(targetPercent) * counted;
  const target = `${decimalTold(targetPercent, language.value)}${language.value === "ru" ? "\u00a0" : ""}%`;
  return (
    <section class="bonus-gates" aria-label={say.gates}>
      <ul>
        <Gate
          passed={answered >= minAnswered}
          text={say.gateCount(figures(answered, language.value), figures(minAnswered, language.value))}
        />
        <Gate passed={inTime} text={say.gateSla(percentTold(met, counted, language.value), target)} />
        <Gate passed={sum !== "0"} text={say.gateCredits(decimalTold(sum, language.value))} />
        <li>{say.pool(roubles(poolKopecks, language.value))}</li>
        {replay.kind !== "none" && (
          <li class="bonus-replay-place">
            <ReplayTold replay={replay} />
          </li>
        )}
      </ul>
      {reason !== "paid" && (
        <p class="bonus-not-paid">{month.state.kind === "closed" ? say.notPaidClosed : say.notPaid}</p>
      )}
    </section>
  );
}

function Gate({ passed, text }: { passed: boolean; text: string }): JSX.Element {
  return (
    <li class={passed ? "bonus-gate" : "bonus-gate bonus-gate-closed"}>
      <Icon name={passed ? "checked" : "alert"} size={14} />
      {text}
    </li>
  );
}
