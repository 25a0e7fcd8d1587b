import type { JSX } from "preact";
import type { Person } from "../../../core/contract/person.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Initials } from "../../../ui/person.tsx";
import { shortDate } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { Link } from "../router/link.tsx";
import { queueMessages } from "./queue-messages.ts";
import { pageOf, TickingClock } from "./queue-row.tsx";

type Given = {
  readonly name: string;
  readonly rows: readonly RequestRow[];
  /** Who answered stands beside the outcome, where they are not all one's own. */
  readonly answerer?: (row: RequestRow) => Person | null;
};

/** Requests under a heading: a plain list of links. */
export function MineList({ name, rows, answerer }: Given): JSX.Element | null {
  const say = queueMessages(language.value);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 class="group-header mine-header">
        {name} <span class="group-count figures">{rows.length}</span>
      </h2>
      <ul class="mine-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={{ name: "request", id: row.id }} class="mine-row">
              <span class="cell-clock">
                <TickingClock row={row} />
              </span>
              <span class="cell-question">
                <span class="row-question">{row.text ?? say.erased}</span>
                <span class="row-page">
                  <Icon name="page" />
                  <span class="clip">{pageOf(row) ?? say.noPage}</span>
                </span>
              </span>
              <span class="cell-from">
                <span class="clip">{row.region ?? "—"}</span>
                <span class="row-second">{row.channel}</span>
              </span>
              <span class="mine-outcome">
                <Answerer person={answerer?.(row) ?? null} />
                {row.answeredAt !== null && <Outcome row={row} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answerer({ person }: { person: Person | null }): JSX.Element | null {
  return person && <Initials person={person} label />;
}

function Outcome({ row }: { row: RequestRow }): JSX.Element {
  const say = queueMessages(language.value);
  const breached = row.clock.verdict === "breached";
  return (
    <>
      <span class="muted">
        {say.answeredAt(shortDate(row.answeredAt ?? row.askedAt, now.value, language.value))}
      </span>
      <span class={breached ? "chip chip-warn" : "chip chip-ok"}>{breached ? say.late : say.inTime}</span>
      {row.thanked && (
        <span class="chip chip-ok">
          <Icon name="check" /> {say.thankedYou}
        </span>
      )}
      {row.rated ? (
        <span class="chip">{say.rated}</span>
      ) : (
        row.unseen && <span class="chip">{say.notSeen}</span>
      )}
    </>
  );
}
