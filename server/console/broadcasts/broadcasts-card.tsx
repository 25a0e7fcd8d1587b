import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Broadcast } from "../../../core/contract/broadcast.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { figures } from "../../../core/language/figures.ts";
import { longDay } from "../../../ui/time.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { useAnswer } from "../platform/use-answer.ts";
import { placeTitle } from "../../../ui/place-title.ts";
import { BroadcastDialog } from "./broadcast-dialog.tsx";
import { broadcastMessages } from "./broadcast-messages.ts";

const mostShown = 4;

type Given = {
  /** Regions and channels that can be chosen. */
  readonly values: { readonly region: readonly string[]; readonly channel: readonly string[] };
  /** By the clock of the desk. */
  readonly today: string;
};

/** What is put before sellers, and what came of it. */
export function BroadcastsCard({ values, today }: Given): JSX.Element {
  const say = broadcastMessages(language.value);
  const read = useAnswer("broadcasts", () => deskCall(endpoints.broadcasts, {}));
  const isAdding = useSignal(false);
  return (
    <ChartCard
      title={say.title}
      note={say.note}
      span={12}
      tools={
        <button type="button" class="button" onClick={() => (isAdding.value = true)}>
          {say.add}
        </button>
      }
    >
      <Answered of={read} height={48}>
        {({ broadcasts }) =>
          broadcasts.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <ul class="broadcasts">
              {broadcasts.slice(0, mostShown).map((broadcast) => (
                <Line key={broadcast.id} broadcast={broadcast} changed={read.again} />
              ))}
            </ul>
          )
        }
      </Answered>
      {isAdding.value && (
        <BroadcastDialog
          values={values}
          today={today}
          onSaved={read.again}
          onClose={() => (isAdding.value = false)}
        />
      )}
    </ChartCard>
  );
}

function Line({ broadcast, changed }: { broadcast: Broadcast; changed: () => void }): JSX.Element {
  const say = broadcastMessages(language.value);
  const { id, sentence, section, state, from, until, regions, channels } = broadcast;
  const { seen, opened, asked, askedBefore } = broadcast.figures;
  const count = (n: number | null): string => (n === null ? say.few : figures(n, language.value));
  const places = [...regions, ...channels].join(", ");
  const end = async (button: HTMLElement): Promise<void> => {
    const card = button.closest(".chart-card");
    const called = await deskCall(endpoints.endBroadcast, { params: { broadcast: id } });
    if (called.kind === "ok") {
      notice(say.ended);
      // The button goes, and the focus with it.
      card?.querySelector<HTMLElement>(".button")?.focus();
    } else notice(called.kind === "problem" ? called.problem.detail : say.failed, "danger");
    changed();
  };
  return (
    <li class="broadcast">
      <span>
        {sentence}
        <span class="mend-facts">{section === null ? say.gone : placeTitle(section)}</span>
        <span class="mend-facts">
          {[say[state], say.days(day(from), day(until)), places === "" ? say.everybody : places].join(" · ")}
        </span>
        {state !== "planned" && (
          <span class="mend-facts figures">
            {say.figures(count(seen), count(opened))} · {say.asked(count(askedBefore), count(asked))}
          </span>
        )}
      </span>
      {state !== "over" && (
        <button
          type="button"
          class="link-button"
          aria-label={say.endOf(sentence)}
          onClick={(event) => void end(event.currentTarget)}
        >
          {say.end}
        </button>
      )}
    </li>
  );
}

const day = (date: string): string => longDay(date, now.value, language.value);
