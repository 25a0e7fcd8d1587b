import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Feedback, Message, RequestView, Source } from "../../core/contract/request.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { Icon } from "../../ui/icon.tsx";
import { duration, shortDate } from "../../ui/time.ts";
import { useApp } from "../palette/app-context.ts";
import { openPlaceOf } from "../palette/open-place-of.ts";
import { ScreenHead } from "../palette/screen-head.tsx";
import { useKeys } from "../palette/use-keys.ts";
import { useNow } from "../palette/use-now.ts";
import type { WantedRequest } from "../platform/protocol.ts";
import { Progress } from "./progress.tsx";
import { Rating } from "./rating.tsx";
import { ThreadFoot } from "./thread-foot.tsx";
import { ThreadMessage } from "./thread-message.tsx";
import { threadMessages } from "./thread-messages.ts";
import { useRequest } from "./use-request.ts";

/** One request: how far it is, what was said, where it is written, and what the seller thinks of it. */
export function ThreadScreen({ id, part }: WantedRequest): JSX.Element {
  const { language, go, close, surface } = useApp();
  const say = threadMessages(language);
  const [loaded, setView] = useRequest(id);
  const back = (): void => go(surface === "panel" ? { kind: "search" } : { kind: "list" });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.code !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (surface === "overlay") close();
    else back();
  }

  const screen = useKeys<HTMLDivElement>(onKeyDown);
  return (
    <div class="screen" ref={screen}>
      {loaded.kind === "loaded" ? (
        <Thread view={loaded.view} part={part} onView={setView} onBack={back} />
      ) : (
        <>
          <ScreenHead title={say.number(id)} onBack={back} />
          <output class="nothing">{loaded.kind === "failed" ? say.notLoaded : say.loading}</output>
        </>
      )}
    </div>
  );
}

function answeredIn(seconds: number, language: Language): string {
  const say = threadMessages(language);
  return seconds < 60 ? say.answeredAtOnce : say.answeredIn(duration(seconds, language));
}

/** What was asked, as the first message of its thread. */
function questionOf({ askedAt, seller, question, files }: RequestView): Message {
  return {
    id: 0,
    at: askedAt,
    author: seller,
    from: "seller",
    kind: "question",
    text: question,
    sources: [],
    ...(files ? { files } : {}),
  };
}

type Given = {
  readonly view: RequestView;
  /** Where it opens. */
  readonly part: WantedRequest["part"];
  readonly onView: (view: RequestView) => void;
  readonly onBack: () => void;
};

function Thread({ view, part, onView, onBack }: Given): JSX.Element {
  const { state, language, host, openPlace } = useApp();
  const say = threadMessages(language);
  const now = useNow(state.serverOffsetMs, 60_000);
  const [changed, setChanged] = useState(false);
  const cited = view.messages.findLast((message) => message.sources.length > 0);
  const answered = view.state === "answered";
  const isJoined = view.joinedAt !== undefined;
  const untouched = view.state === "open" && view.messages.length === 0;

  async function show(source: Source): Promise<void> {
    const { marked } = await openPlace(openPlaceOf(source, "same-tab"));
    setChanged(marked === "changed");
  }

  async function rate(feedback: Feedback): Promise<void> {
    const outcome = await host.call("feedback", { id: view.id, feedback });
    if (outcome.kind === "ok") onView(outcome.answer);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches("input[type=text],input:not([type]),textarea");
    if (digit === undefined || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const source = cited?.sources[Number(digit) - 1];
    if (source) void show(source);
  }

  const thread = useKeys<HTMLDivElement>(onKeyDown);
  useEffect(() => {
    // Unless something in it has the focus already, so that keys reach the thread.
    if (!thread.current?.contains(document.activeElement)) thread.current?.focus();
  }, [thread]);
  return (
    <div class="thread" ref={thread} tabIndex={-1}>
      <ScreenHead title={untouched && !isJoined ? say.sent : (view.question ?? say.erased)} onBack={onBack}>
        {view.state === "cancelled" && <span class="chip">{say.cancelled}</span>}
        {isJoined && <span class="chip">{say.joinedShort}</span>}
        {answered && (
          <span class="chip chip-ok">
            <Icon name="checked" size={14} /> {answeredIn(view.clock.consumedSeconds, language)}
          </span>
        )}
        <span class="thread-number figures">{say.number(view.id)}</span>
      </ScreenHead>
      <div class="screen-body">
        {changed && (
          <output class="note note-warn">
            <Icon name="alert" /> <span>{say.pageChanged}</span>
          </output>
        )}
        {(view.state === "open" || view.state === "paused") && <Progress view={view} />}
        {view.state === "cancelled" && <p class="progress-why">{say.cancelledWhy}</p>}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled log must be reachable by keyboard */}
        <div class="log" role="log" aria-label={say.thread} tabIndex={0}>
          {[questionOf(view), ...view.messages].map((message) => (
            <ThreadMessage
              key={message.id}
              message={message}
              view={view}
              numbered={message === cited}
              time={shortDate(message.at, now, language)}
              now={now}
              onShow={(source) => void show(source)}
            />
          ))}
        </div>
        {answered && !isJoined && (
          <Rating
            feedback={view.feedback}
            isWanted={part === "rating"}
            onRate={(change) => void rate(change)}
          />
        )}
      </div>
      {view.state !== "merged" && view.state !== "cancelled" && (
        <ThreadFoot view={view} untouched={untouched} onView={onView} />
      )}
    </div>
  );
}
