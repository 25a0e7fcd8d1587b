import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { type BonusContest, type BonusMonth, BonusShown } from "../../../core/contract/bonus.ts";
import type { Me } from "../../../core/contract/person.ts";
import { leads } from "../account/leads.ts";
import { helpShown } from "../frame/help-shown.ts";
import { useCommands } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { go } from "../router/router.ts";
import { bonusMessages } from "./bonus-messages.ts";
import { BonusTable } from "./bonus-table.tsx";
import { ContestDialog, DecideDialog } from "./contest-dialogs.tsx";
import { FairnessLine } from "./fairness-line.tsx";
import { GatesStrip } from "./gates-strip.tsx";
import { rowMessages } from "./row-messages.ts";
import { rowKey, RowsTable } from "./rows-table.tsx";
import type { Replay } from "./use-bonus.ts";
import { useBonusRows } from "./use-bonus-rows.ts";
import { WhyPane } from "./why-pane.tsx";

type Given = {
  readonly month: BonusMonth;
  readonly me: Me;
  readonly replay: Replay;
  readonly onChanged: () => void;
};

/** A month's lines, the requests of the one that is chosen, and why one of these counts as it does. */
export function MonthView({ month, me, replay, onChanged }: Given): JSX.Element {
  const say = bonusMessages(language.value);
  const words = rowMessages(language.value);
  const person = useSignal(month.lines[0]?.id ?? me.id);
  const shown = useSignal<BonusShown>("all");
  const chosen = useSignal<string | null>(null);
  const asked = useSignal<"contest" | "decide" | null>(null);
  const { reading, read, readMore, learn } = useBonusRows({
    month: month.month,
    person: person.value,
    shown: shown.value,
  });
  const line = month.lines.find(({ id }) => id === person.value) ?? null;
  const found = reading.value.kind === "ready" ? reading.value.found : null;
  const rows = found?.rows ?? [];
  const row = rows.find((each) => rowKey(each) === chosen.value) ?? rows[0] ?? null;
  const mayContest = row !== null && row.contest === null && person.value === me.id;
  const mayDecide = row?.contest?.decision === null && leads(me) && row.contest.by?.id !== me.id;
  const select = (each: Parameters<typeof rowKey>[0]): void => {
    chosen.value = rowKey(each);
  };
  const openDialog = (): void => {
    asked.value = mayContest ? "contest" : mayDecide ? "decide" : null;
  };
  const step = (by: number): void => {
    const next = row === null ? rows[0] : rows[rows.indexOf(row) + by];
    if (next) select(next);
  };
  useCommands((command) => {
    if (command === "down") step(1);
    else if (command === "up") step(-1);
    else if (command === "open" && row !== null) go({ name: "request", id: row.request });
    else if (command === "export") document.querySelector<HTMLElement>(".bonus-export")?.click();
    else if (command === "contest") openDialog();
    else if (command === "all-keys") helpShown.value = true;
    else return false;
    return true;
  });
  const done = (contest: BonusContest): void => {
    if (row !== null) learn({ ...row, contest });
    onChanged();
    void read();
  };
  const dialog = {
    onDone: done,
    onClose: (): void => {
      asked.value = null;
    },
  };

  return (
    <div class="bonus">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="bonus-main" aria-label={say.title} tabIndex={0}>
        <BonusTable
          month={month}
          selected={person.value}
          onSelect={(id) => {
            person.value = id;
            chosen.value = null;
          }}
        />
        <GatesStrip month={month} replay={replay} />
        <header class="bonus-rows-head">
          <h2 class="bonus-heading">
            {words.requests(
              line?.name ?? (person.value === me.id ? me.name : say.nameless),
              found?.counts.all ?? 0,
            )}
          </h2>
          <ShownChoice
            counts={found?.counts ?? null}
            shown={shown.value}
            onChoose={(each) => (shown.value = each)}
          />
          {line !== null && <FairnessLine fairness={line.fairness} />}
        </header>
        {reading.value.kind === "loading" && <output class="muted bonus-loading">{say.loading}</output>}
        {reading.value.kind === "failed" && (
          <p class="bonus-loading">
            {say.failed}{" "}
            <button type="button" class="button" onClick={() => void read()}>
              {say.again}
            </button>
          </p>
        )}
        {found !== null && rows.length === 0 && <p class="muted bonus-loading">{words.none}</p>}
        {rows.length > 0 && <RowsTable rows={rows} selected={row} onSelect={select} />}
        {found !== null && found.next !== null && (
          <button type="button" class="button bonus-more" onClick={() => void readMore()}>
            {words.more}
          </button>
        )}
      </section>
      <WhyPane
        month={month}
        row={row}
        onContest={mayContest ? openDialog : null}
        onDecide={mayDecide ? openDialog : null}
      />
      {asked.value === "contest" && row !== null && (
        <ContestDialog month={month.month} row={row} {...dialog} />
      )}
      {asked.value === "decide" && row !== null && <DecideDialog row={row} {...dialog} />}
    </div>
  );
}

type Choice = {
  readonly counts: Readonly<Record<BonusShown, number>> | null;
  readonly shown: BonusShown;
  readonly onChoose: (shown: BonusShown) => void;
};

function ShownChoice({ counts, shown, onChoose }: Choice): JSX.Element {
  const say = rowMessages(language.value);
  return (
    <fieldset class="switch bonus-shown" aria-label={say.shown}>
      {BonusShown.options.map((each) => (
        <button
          key={each}
          type="button"
          class="switch-option"
          aria-pressed={each === shown}
          onClick={() => onChoose(each)}
        >
          {say[each]}
          {each !== "all" && counts !== null && <span class="figures muted"> {counts[each]}</span>}
        </button>
      ))}
    </fieldset>
  );
}
