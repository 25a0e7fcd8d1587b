import type { JSX } from "preact";
import type { BonusLine, BonusMonth } from "../../../core/contract/bonus.ts";
import { Initials } from "../../../ui/person.tsx";
import { figures } from "../../../core/language/figures.ts";
import { shareShown } from "../analytics/figure-words.ts";
import { language } from "../platform/language.ts";
import { bonusMessages } from "./bonus-messages.ts";
import { decimalTold, percentTold } from "./figures-told.ts";
import { monthWithin } from "./month-words.ts";
import { roubles } from "./roubles.ts";

type Given = {
  readonly month: BonusMonth;
  readonly selected: string | null;
  readonly onSelect: (person: string) => void;
};

/** Everybody's month, a line each; whoever is chosen has their requests below. */
export function BonusTable({ month, selected, onSelect }: Given): JSX.Element {
  const say = bonusMessages(language.value);
  const { lines } = month;
  const total = lines.reduce((sum, { kopecks }) => sum + kopecks, 0);
  return (
    <div class="bonus-scroll">
      <table class="bonus-table">
        <thead>
          <tr>
            <th scope="col">{say.person}</th>
            <th scope="col">{say.answered}</th>
            <th scope="col">{say.met}</th>
            <th scope="col">{say.credits}</th>
            <th scope="col">{say.share}</th>
            <th scope="col">{month.state.kind === "closed" ? say.payout : say.forecast}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} isSelected={line.id === selected} onSelect={onSelect} />
          ))}
          {lines.length > 1 && (
            <tr class="bonus-team">
              <th scope="row">{say.team}</th>
              <td class="figures">{figures(month.answered, language.value)}</td>
              <td class="figures">{percentTold(month.met, month.counted, language.value)}</td>
              <td class="figures">{decimalTold(month.sum, language.value)}</td>
              <td class="figures">{month.sum === "0" ? "—" : shareShown(1, language.value)}</td>
              <td class="figures">{roubles(total, language.value)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {lines.length === 0 && <p class="muted bonus-empty">{say.empty}</p>}
    </div>
  );
}

type LineGiven = {
  readonly line: BonusLine;
  readonly isSelected: boolean;
  readonly onSelect: (person: string) => void;
};

function Line({ line, isSelected, onSelect }: LineGiven): JSX.Element {
  const say = bonusMessages(language.value);
  const name = line.name ?? say.nameless;
  return (
    <tr class={isSelected ? "bonus-line bonus-selected" : "bonus-line"}>
      <th scope="row">
        <button type="button" class="bonus-pick" aria-pressed={isSelected} onClick={() => onSelect(line.id)}>
          <Initials person={{ id: line.id, name }} />
          <span class="clip">{name}</span>
        </button>
      </th>
      <td class="figures">{figures(line.answered, language.value)}</td>
      <td class="figures">{percentTold(line.met, line.answered, language.value)}</td>
      <td class="figures">
        {decimalTold(line.credits, language.value)}
        {line.unpaidCredits !== "0" && (
          <small class="bonus-beside">{say.unpaid(decimalTold(line.unpaidCredits, language.value))}</small>
        )}
      </td>
      <td class="figures">{shareShown(line.share, language.value)}</td>
      <td class="figures bonus-sum">
        {roubles(line.kopecks, language.value)}
        {line.corrections.map(({ month, kopecks }) => (
          <small key={month} class="bonus-beside">
            {say.correction(
              `${kopecks > 0 ? "+" : ""}${roubles(kopecks, language.value)}`,
              monthWithin(month, language.value),
            )}
          </small>
        ))}
      </td>
    </tr>
  );
}
