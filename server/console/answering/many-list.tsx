import type { JSX } from "preact";
import type { ManyAnswered } from "../../../core/contract/answering.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { queueMessages } from "../queue/queue-messages.ts";
import { TickingClock } from "../queue/queue-row.tsx";
import { Link } from "../router/link.tsx";
import { answeringMessages } from "./answering-messages.ts";
import { heldFor } from "./held-answers.ts";

type Given = {
  readonly rows: readonly RequestRow[];
  /** What became of each, once the answer was sent. */
  readonly outcomes: ManyAnswered["outcomes"] | null;
};

/** The requests that get one answer, each with its clock, then with what became of it. */
export function ManyList({ rows, outcomes }: Given): JSX.Element {
  const say = answeringMessages(language.value);
  return (
    <>
      {outcomes !== null && (
        <output class="many-done">
          {say.manyDone(outcomes.filter(({ problem }) => problem === null).length, outcomes.length)}
        </output>
      )}
      <ul class="many-list" aria-label={outcomes === null ? say.selected(rows.length) : say.outcomes}>
        {rows.map((row) => {
          const outcome = outcomes?.find(({ request }) => request === row.id);
          return (
            <li key={row.id} class="many-row">
              {outcome === undefined ? <TickingClock row={row} /> : <OutcomeMark problem={outcome.problem} />}
              <span class="many-words">
                <Link to={{ name: "request", id: row.id }} class="clip many-question">
                  {row.text ?? queueMessages(language.value).erased}
                </Link>
                <span class="clip muted">
                  {outcome === undefined
                    ? [say.number(row.id), row.seller?.name, row.region, row.channel]
                        .filter(Boolean)
                        .join(" · ")
                    : (outcome.detail ?? (heldFor(row.id) ? say.onWay : say.sentTo))}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const OutcomeMark = ({ problem }: { problem: string | null }): JSX.Element => (
  <span class={problem === null ? "many-fine" : "many-refused"}>
    <Icon name={problem === null ? "send" : "alert"} />
  </span>
);
