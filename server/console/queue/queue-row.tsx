import type { JSX } from "preact";
import type { RequestRow } from "../../../core/contract/request.ts";
import { ClockBadge } from "../../../ui/clock.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { placeTitle } from "../../../ui/place-title.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { Link } from "../router/link.tsx";
import { topicName } from "../routing/topic-name.ts";
import { answeringMessages } from "../answering/answering-messages.ts";
import { idsOf, isWaiting } from "./arrangement.ts";
import { ClaimCell } from "./claim-cell.tsx";
import { queueMessages } from "./queue-messages.ts";
import { RowWay } from "./row-way.tsx";
import { RiskMark } from "./risk-mark.tsx";
import { localTime } from "./row-time.ts";
import { isSelected, selectTo, toggleSelected } from "./selected-rows.ts";
import { arrangement } from "./shown-queue.ts";
import { SkipMark } from "./skip-mark.tsx";

// oxlint-disable jsx-a11y/prefer-tag-over-role -- a table whose rows exist only in sight cannot be laid out as one; its keys are commands

/** The cells of a request in the table of the queue. */
export function QueueCells({ row, mine }: { row: RequestRow; mine: string }): JSX.Element {
  const say = queueMessages(language.value);
  return (
    <>
      <span role="gridcell" class="cell-clock">
        {isWaiting(row) && <RowCheck id={row.id} />}
        <TickingClock row={row} />
      </span>
      <span role="gridcell" class="cell-question">
        <Link to={{ name: "request", id: row.id }} class="row-question" tabIndex={-1}>
          {row.text ?? <em>{say.erased}</em>}
        </Link>
        <span class="row-page">
          <RiskMark id={row.id} look="words" />
          <RowWay row={row} />
          <SkipMark row={row} />
          {row.merged && <strong class="row-same">{say.same(row.merged.length)}</strong>}
          {row.via !== "mail" && row.via !== "phone" && (
            <>
              <Icon name={row.page ? "page" : "more"} />
              <span class="clip">{pageOf(row) ?? say.noPage}</span>
            </>
          )}
        </span>
      </span>
      <span role="gridcell" class="cell-from">
        <span class="clip">{row.region ?? row.seller?.name ?? row.letter?.from ?? "—"}</span>
        <span class="row-second">
          <RowOrigin row={row} />
        </span>
      </span>
      <span role="gridcell" class="cell-topic">
        {row.as !== "question" && <span class="chip chip-warn">{say[row.as]}</span>}
        {row.topic !== null && <span class="chip">{topicName(row.topic)}</span>}
      </span>
      <span role="gridcell" class="cell-claim">
        <ClaimCell row={row} mine={mine} />
      </span>
    </>
  );
}

/** A request in the narrow list beside an open one. */
export function NarrowCells({ row }: { row: RequestRow }): JSX.Element {
  const say = queueMessages(language.value);
  const origin = [row.region, row.channel].filter(Boolean).join(" · ");
  return (
    <span role="gridcell" class="narrow-row">
      <span class="narrow-line">
        <TickingClock row={row} />
        <RiskMark id={row.id} look="icon" />
        <RowWay row={row} />
        <SkipMark row={row} />
        <span class="clip muted">{origin}</span>
      </span>
      <Link to={{ name: "request", id: row.id }} class="narrow-question" tabIndex={-1}>
        {row.text ?? say.erased}
      </Link>
    </span>
  );
}

/** Picks a request out, to be answered with others; the row's own key is X. */
function RowCheck({ id }: { id: number }): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- keeps a click on the box from opening the row
    <label class="row-check" onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={answeringMessages(language.value).select(id)}
        checked={isSelected(id)}
        onClick={(event) => {
          // With Shift all from the last one picked.
          if (event.shiftKey) selectTo(id, idsOf(arrangement.peek()));
          else toggleSelected(id);
          // In the box keys would be the box's: the row has those that go on from here.
          event.currentTarget.closest<HTMLElement>("[role=row]")?.focus();
        }}
      />
    </label>
  );
}

export function pageOf({ page }: Pick<RequestRow, "page">): string | null {
  return page ? placeTitle(page) : null;
}

// Components of their own, so that a second's tick draws these few words and not the row.
export function TickingClock({ row }: { row: Pick<RequestRow, "clock"> }): JSX.Element {
  return <ClockBadge clock={row.clock} now={now.value} language={language.value} />;
}

function RowOrigin({ row }: { row: RequestRow }): JSX.Element {
  const parts = [row.channel, localTime(row.timeZone, now.value, language.value)];
  return <>{parts.filter(Boolean).join(" · ")}</>;
}
