import type { JSX } from "preact";
import type { RequestRow } from "../../core/contract/request.ts";
import { ClockBadge } from "../../ui/clock.tsx";
import { Icon } from "../../ui/icon.tsx";
import { clockTime, shortDate } from "../../ui/time.ts";
import type { OutboxItem } from "../platform/protocol.ts";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";

/** An own request before the first letter: an answer that is ready, or the time that is left. */
export function OwnRequestRow({ request, now }: { request: RequestRow; now: number }): JSX.Element {
  const { language } = useApp();
  const say = paletteMessages(language);
  const text = request.text ?? say.erased;
  const done = request.state === "answered" || request.unseen;
  return (
    <>
      <Icon name={done ? "answer" : "clock"} size={18} />
      <span class="own-text">
        {request.unseen && request.state === "answered" && <b>{say.answerReady} </b>}
        {text}
      </span>
      {request.state === "cancelled" ? (
        <span class="own-time">{say.cancelled}</span>
      ) : request.unseen ? (
        <span class="chip chip-accent">{say.isNew}</span>
      ) : done ? (
        <span class="own-time">{request.answeredAt && shortDate(request.answeredAt, now, language)}</span>
      ) : (
        <>
          <ClockBadge clock={request.clock} now={now} language={language} />
          {request.clock.dueAt !== null && (
            <span class="own-time figures">{say.until(clockTime(request.clock.dueAt, language))}</span>
          )}
        </>
      )}
    </>
  );
}

/** A question that the server does not have yet. */
export function WaitingRow({ item }: { item: OutboxItem }): JSX.Element {
  const say = paletteMessages(useApp().language);
  const state =
    item.state.kind === "held" ? say.held : item.state.kind === "refused" ? say.refused : say.inQueue;
  return (
    <>
      <Icon name="send" size={18} />
      <span class="own-text">{item.text}</span>
      <span class={item.state.kind === "refused" ? "chip chip-warn" : "chip"}>{state}</span>
    </>
  );
}
