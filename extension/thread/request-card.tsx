import type { JSX } from "preact";
import type { RequestRow } from "../../core/contract/request.ts";
import { ClockBadge } from "../../ui/clock.tsx";
import { Icon } from "../../ui/icon.tsx";
import { shortName } from "../../ui/person.tsx";
import { clockTime, duration, shortDate } from "../../ui/time.ts";
import { useApp } from "../palette/app-context.ts";
import { useNow } from "../palette/use-now.ts";
import { threadMessages } from "./thread-messages.ts";
import { useSameAsked } from "./use-same-asked.ts";

/** A request in the list: its state and time, then the question. */
export function RequestCard({ request }: { request: RequestRow }): JSX.Element {
  const { state, language, go } = useApp();
  const say = threadMessages(language);
  const now = useNow(state.serverOffsetMs, 30_000);
  return (
    <button
      type="button"
      class={request.unseen ? "card card-new" : "card"}
      onClick={() => go({ kind: "thread", id: request.id })}
    >
      <span class="card-line">
        <CardState request={request} now={now} />
        <span class="card-time figures">
          {request.state === "open" && request.clock.dueAt !== null
            ? say.due(clockTime(request.clock.dueAt, language))
            : shortDate(request.answeredAt ?? request.askedAt, now, language)}
        </span>
      </span>
      <span class="card-text">{request.text ?? say.erased}</span>
    </button>
  );
}

function CardState({ request, now }: { request: RequestRow; now: number }): JSX.Element {
  const { language } = useApp();
  const say = threadMessages(language);
  const isAskedByOthers = useSameAsked(request, request.text);
  if (request.state === "paused" && request.joinedAt === undefined) {
    return (
      <>
        <span class="chip chip-pause">
          <Icon name="pause" size={14} /> {say.questionToYou}
        </span>
        <span class="card-note">{say.paused}</span>
      </>
    );
  }
  if (request.state === "answered") {
    return request.unseen ? (
      <>
        <span class="chip chip-accent">{say.ready}</span>
        <span class="card-note">{duration(request.clock.consumedSeconds, language)}</span>
      </>
    ) : (
      <span class="chip chip-ok">
        <Icon name="check" size={14} /> {say.full}
      </span>
    );
  }
  if (request.state === "cancelled") return <span class="chip">{say.cancelled}</span>;
  if (request.state === "merged") return <span class="chip">{say.merged}</span>;
  return (
    <>
      <ClockBadge clock={request.clock} now={now} language={language} />
      {request.joinedAt !== undefined && <span class="card-note">{say.joinedShort}</span>}
      {(isAskedByOthers || request.joined !== undefined) && (
        <span class="card-note">{say.colleaguesToo}</span>
      )}
      {request.claimedBy && <span class="card-note">{say.takenBy(shortName(request.claimedBy.name))}</span>}
    </>
  );
}
