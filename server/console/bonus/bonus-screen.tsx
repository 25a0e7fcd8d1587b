import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { BonusMonth } from "../../../core/contract/bonus.ts";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Me } from "../../../core/contract/person.ts";
import { Icon } from "../../../ui/icon.tsx";
import { leads } from "../account/leads.ts";
import { KeyBar } from "../frame/key-bar.tsx";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { Link } from "../router/link.tsx";
import { BonusHead } from "./bonus-head.tsx";
import { bonusMessages } from "./bonus-messages.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { MonthView } from "./month-view.tsx";
import { monthWithin } from "./month-words.ts";
import { useBonus } from "./use-bonus.ts";

/** A month's bonus: everybody's for the lead, an agent's own for the agent, each figure down to its requests. */
export function BonusScreen({ month, me }: { month: string | undefined; me: Me }): JSX.Element {
  const say = bonusMessages(language.value);
  const { reading, replay, read } = useBonus({ month, replays: leads(me) });
  const closing = useSignal(false);
  useTitle(say.title);
  const now = reading.value;
  const shown = now.kind === "ready" ? now.month : null;
  return (
    <div class="queue-screen">
      <BonusHead month={shown}>
        {shown !== null && (
          <Acts
            month={shown}
            me={me}
            onClosing={() => {
              closing.value = true;
            }}
          />
        )}
      </BonusHead>
      {now.kind === "failed" && (
        <Told title={say.failedTitle} text={say.failed}>
          <button type="button" class="button" onClick={() => void read()}>
            {say.again}
          </button>
        </Told>
      )}
      {now.kind === "loading" && <output class="muted bonus-loading">{say.loading}</output>}
      {shown !== null && (
        <MonthView
          key={shown.month}
          month={shown}
          me={me}
          replay={replay.value}
          onChanged={() => void read()}
        />
      )}
      <KeyBar
        keys={[
          ["↑ ↓", "row"],
          ["↵", "thread"],
          ["E", "exportRows"],
          ["D", "contest"],
          ["?", "all"],
        ]}
      >
        {say.keysNote}
      </KeyBar>
      {closing.value && shown !== null && (
        <CloseDialog
          month={shown.month}
          onClosed={() => void read()}
          onClose={() => {
            closing.value = false;
          }}
        />
      )}
    </div>
  );
}

type ActsGiven = { readonly month: BonusMonth; readonly me: Me; readonly onClosing: () => void };

function Acts({ month, me, onClosing }: ActsGiven): JSX.Element {
  const say = bonusMessages(language.value);
  const file = (format: "csv" | "xlsx"): string =>
    addressOf(endpoints.bonusFile, { query: { month: month.month, format } });
  const running = month.state.kind === "running";
  return (
    <>
      {leads(me) && (
        <Link to={{ name: "rules", kind: "bonus" }} class="button">
          {ruleTold(month)}
        </Link>
      )}
      <a class="button bonus-export" href={file("xlsx")} download>
        <Icon name="save" size={14} />
        {say.export}
      </a>
      <a class="button" href={file("csv")} download aria-label={`${say.export}, CSV`}>
        CSV
      </a>
      {leads(me) && month.state.kind !== "closed" && (
        <button
          type="button"
          class="button"
          aria-disabled={running}
          title={running ? say.closeLater : undefined}
          onClick={() => !running && onClosing()}
        >
          <Icon name="lock" size={14} />
          {say.close}
        </button>
      )}
    </>
  );
}

function ruleTold({ terms }: BonusMonth): string {
  const say = bonusMessages(language.value);
  if (terms === null) return say.noRule;
  // Half a day on: a month begins in the zone of the desk, which need not be that of whoever reads.
  const since =
    terms.from === null
      ? say.always
      : say.since(
          monthWithin(
            new Date(Date.parse(terms.from) + 43_200_000).toISOString().slice(0, 7),
            language.value,
          ),
        );
  return say.rule(terms.version, since);
}
