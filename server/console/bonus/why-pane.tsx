import type { JSX } from "preact";
import type { BonusMonth, BonusRow } from "../../../core/contract/bonus.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { ContestCard } from "./contest-card.tsx";
import { decimalTold } from "./figures-told.ts";
import { RequestLog } from "./request-log.tsx";
import { roubles } from "./roubles.ts";
import { rowMessages } from "./row-messages.ts";

type Given = {
  readonly month: BonusMonth;
  readonly row: BonusRow | null;
  /** Null where the one who looks may not contest it. */
  readonly onContest: (() => void) | null;
  readonly onDecide: (() => void) | null;
};

/** Why a request is worth what it is, down to its log. */
export function WhyPane({ month, row, onContest, onDecide }: Given): JSX.Element {
  const say = rowMessages(language.value);
  if (row === null) {
    return (
      <aside class="bonus-why">
        <p class="muted">{say.choose}</p>
      </aside>
    );
  }
  const { request, kopecks } = row;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys
    <aside class="bonus-why" aria-labelledby="bonus-why" tabIndex={0}>
      <header class="bonus-why-head">
        <h2 id="bonus-why" class="bonus-heading">
          {say.why(roubles(kopecks, language.value))}
        </h2>
        <span class="muted figures">
          {say.number} {request}
        </span>
        <Link to={{ name: "request", id: request }} class="link-button bonus-open">
          {say.openRequest}
        </Link>
      </header>
      <Parts month={month} row={row} />
      <RequestLog row={row} />
      <ContestCard row={row} onContest={onContest} onDecide={onDecide} />
    </aside>
  );
}

function Parts({ month, row }: { month: BonusMonth; row: BonusRow }): JSX.Element {
  const say = rowMessages(language.value);
  // Other terms held at this answer: what they said stands in the history of the terms.
  const terms = month.terms !== null && month.terms.version === row.rule ? month.terms : null;
  const times = (share: string | undefined): string => (share === undefined ? "×" : `× ${told(share)}`);
  const kept = terms === null ? undefined : lessOne(terms.specialistShare);
  const parts: readonly (readonly [string, string])[] = [
    [say.whole, row.merged ? "" : "1"],
    ...(row.merged ? [[say.mergedPart, terms === null ? "" : told(terms.mergedCredit)] as const] : []),
    ...(row.verdict === "breached" ? [[say.latePart, times(terms?.breachedCredit)] as const] : []),
    ...(row.shared
      ? [
          row.part === "agent"
            ? ([say.agentPart, times(kept)] as const)
            : ([say.specialistPart, times(terms?.specialistShare)] as const),
        ]
      : []),
    ...(row.paid ? [] : [[say.recorded, ""] as const]),
  ];
  return (
    <dl class="bonus-parts">
      {parts.map(([name, value]) => (
        <Part key={name} name={name} value={value} />
      ))}
      <Part name={say.credit} value={told(row.credit)} isSum />
      {month.terms !== null && row.paid && (
        <Part
          name={say.formula}
          value={`${told(row.credit)} × ${roubles(month.terms.poolKopecks, language.value)} ÷ ${told(month.sum)}`}
        />
      )}
      <Part
        name={month.state.kind === "closed" ? say.got : say.forecast}
        value={`${roubles(row.kopecks, language.value)}\u00a0₽`}
        isSum
      />
    </dl>
  );
}

type PartGiven = { readonly name: string; readonly value: string; readonly isSum?: boolean };

function Part({ name, value, isSum = false }: PartGiven): JSX.Element {
  return (
    <div class={isSum ? "bonus-part bonus-part-sum" : "bonus-part"}>
      <dt>{name}</dt>
      <dd class="figures">{value}</dd>
    </div>
  );
}

/** What is left of one: «0.3» → «0.7». */
function lessOne(share: string): string {
  const digits = share.split(".")[1]?.length ?? 0;
  return (1 - Number(share)).toFixed(digits);
}

const told = (text: string): string => decimalTold(text, language.value);
