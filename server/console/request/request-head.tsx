import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { clockFace } from "../../../ui/clock-face.ts";
import { ClockShape, clockInWords } from "../../../ui/clock.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { Link } from "../router/link.tsx";
import { countdownFigure } from "./countdown-figure.ts";
import { Course } from "./course.tsx";
import { requestMessages } from "./request-messages.ts";

type Given = {
  readonly request: RequestView;
  readonly me: Me;
  readonly onClaim: (act: "claim" | "release") => void;
  readonly onAsk: () => void;
  readonly onContext: () => void;
};

/** The clock, what can be done, and the course so far. */
export function RequestHead({ request, me, onClaim, onAsk, onContext }: Given): JSX.Element {
  const say = requestMessages(language.value);
  const open = isWaiting(request);
  const yours = request.claimedBy?.id === me.id;
  return (
    <header class="request-head">
      <div class="request-bar">
        <Link to={{ name: "queue" }} class="icon-button request-back" aria-label={say.backToQueue}>
          <Icon name="back" />
        </Link>
        <BigClock request={request} />
        {request.topic !== null && <span class="chip">{request.topic}</span>}
        <span class="muted">{say.number(request.id)}</span>
        <span class="request-acts">
          {open && request.claimedBy === null && (
            <button type="button" class="button button-primary" onClick={() => onClaim("claim")}>
              {say.take} <kbd class="key">C</kbd>
            </button>
          )}
          {open && (
            <button type="button" class="button" disabled={request.state === "paused"} onClick={onAsk}>
              <Icon name="pause" />
              <span class="ask-long">{say.ask}</span>
              <span class="ask-short">{say.askShort}</span>
              <span class="keys" aria-hidden="true">
                <kbd class="key">Alt</kbd>
                <kbd class="key">P</kbd>
              </span>
            </button>
          )}
          <button type="button" class="button context-button" onClick={onContext}>
            {say.context}
          </button>
          {open && yours && <MoreMenu onRelease={() => onClaim("release")} />}
        </span>
      </div>
      <Course request={request} mine={me.id} />
    </header>
  );
}

function MoreMenu({ onRelease }: { onRelease: () => void }): JSX.Element {
  const say = requestMessages(language.value);
  return (
    <span class="more">
      <button type="button" class="button" aria-label={say.more} popovertarget="request-more">
        <Icon name="more" />
      </button>
      <span id="request-more" class="popover more-menu" popover="auto">
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            document.getElementById("request-more")?.hidePopover();
            onRelease();
          }}
        >
          <Icon name="back" />
          {say.giveBack}
        </button>
      </span>
    </span>
  );
}

/** Minutes and seconds left, by the same clock as everywhere. */
function BigClock({ request: { clock } }: { request: RequestView }): JSX.Element {
  const say = requestMessages(language.value);
  const face = clockFace(clock, now.value);
  const words = clockInWords({ clock, now: now.value, language: language.value });
  return (
    <>
      <span class={`big-clock clock-${face.tone}`} role="timer" aria-live="off" aria-label={words}>
        <ClockShape face={face} />
        {face.tone !== "answered" && <span aria-hidden="true">{countdownFigure(face.secondsLeft)}</span>}
        {(face.tone === "answered" || face.tone === "off-hours") && (
          <span class="big-clock-words" aria-hidden="true">
            {words}
          </span>
        )}
      </span>
      {clock.dueAt !== null && face.tone !== "answered" && (
        <span class="request-due">{say.due(clockTime(clock.dueAt, language.value))}</span>
      )}
    </>
  );
}
