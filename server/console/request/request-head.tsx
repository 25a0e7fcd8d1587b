import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { clockFace } from "../../../ui/clock-face.ts";
import { ClockShape, clockInWords } from "../../../ui/clock.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { isNobodys } from "../mail/is-nobodys.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { Link } from "../router/link.tsx";
import { topicName } from "../routing/topic-name.ts";
import { opened } from "../routing/opened.ts";
import { routingMessages } from "../routing/routing-messages.ts";
import { countdownFigure } from "./countdown-figure.ts";
import { Course } from "./course.tsx";
import { requestMessages } from "./request-messages.ts";
import { SpokenClock } from "./spoken-clock.tsx";

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
        <button
          type="button"
          class="chip topic-button"
          aria-label={request.topic === null ? say.setTopic : say.topicOf(topicName(request.topic))}
          aria-keyshortcuts="T"
          onClick={() => (opened.value = { kind: "topic", request: request.id })}
        >
          {request.topic === null ? say.setTopic : topicName(request.topic)}
        </button>
        <span class="muted">{say.number(request.id)}</span>
        {request.joined !== undefined && (
          <span class="chip" title={say.joinedWhy}>
            <Icon name="person" size={14} /> {say.joined(request.joined)}
          </span>
        )}
        <span class="request-acts">
          {open && request.claimedBy === null && (
            <button type="button" class="button button-primary" onClick={() => onClaim("claim")}>
              {say.take} <kbd class="key">C</kbd>
            </button>
          )}
          {open && (
            <button
              type="button"
              class="button"
              onClick={() => (opened.value = { kind: "route", request: request.id })}
            >
              <Icon name="route" />
              {routingMessages(language.value).specialist}
              <span class="keys" aria-hidden="true">
                <kbd class="key">Alt</kbd>
                <kbd class="key">R</kbd>
              </span>
            </button>
          )}
          {open && !isNobodys(request) && (
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
          {open && yours && <MoreMenu request={request.id} onRelease={() => onClaim("release")} />}
        </span>
      </div>
      <SpokenClock request={request} />
      <Course request={request} mine={me.id} />
    </header>
  );
}

/** Does what was picked from the menu, which closes. */
function pick(act: () => void): void {
  document.getElementById("request-more")?.hidePopover();
  act();
}

function MoreMenu({ request, onRelease }: { request: number; onRelease: () => void }): JSX.Element {
  const say = requestMessages(language.value);
  const routing = routingMessages(language.value);
  return (
    <span class="more">
      <button type="button" class="button" aria-label={say.more} popovertarget="request-more">
        <Icon name="more" />
      </button>
      <span id="request-more" class="popover more-menu" popover="auto">
        <button type="button" class="menu-item" onClick={() => pick(onRelease)}>
          <Icon name="back" />
          {say.giveBack}
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={() => pick(() => (opened.value = { kind: "hand-over", requests: [request] }))}
        >
          <Icon name="person" />
          {routing.handOver} <kbd class="key">H</kbd>
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={() => pick(() => (opened.value = { kind: "skip", request }))}
        >
          <Icon name="forward" />
          {routing.skip} <kbd class="key">X</kbd>
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
  const done = face.tone === "answered" || face.tone === "cancelled";
  return (
    <>
      <span class={`big-clock clock-${face.tone}`} role="timer" aria-live="off" aria-label={words}>
        <ClockShape face={face} />
        {!done && <span aria-hidden="true">{countdownFigure(face.secondsLeft)}</span>}
        {(done || face.tone === "off-hours") && (
          <span class="big-clock-words" aria-hidden="true">
            {words}
          </span>
        )}
      </span>
      {clock.dueAt !== null && !done && (
        <span class="request-due">{say.due(clockTime(clock.dueAt, language.value))}</span>
      )}
    </>
  );
}
