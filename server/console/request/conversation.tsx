import type { ComponentChildren, JSX } from "preact";
import { insideKinds, type Message, type RequestView } from "../../../core/contract/request.ts";
import { Initials } from "../../../ui/person.tsx";
import { clockTime, shortDate } from "../../../ui/time.ts";
import { MessageBody } from "../composer/message-body.tsx";
import { isBeginner } from "../context/is-beginner.ts";
import { tenure } from "../context/tenure.ts";
import { keeping } from "../kept/keeping.ts";
import { keptMessages } from "../kept/kept-messages.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { routingMessages } from "../routing/routing-messages.ts";
import { RequestFiles } from "./request-files.tsx";
import { requestMessages } from "./request-messages.ts";

type Given = {
  readonly request: RequestView;
  /** Who asks is nobody's name to a specialist. */
  readonly isNameless?: boolean;
  /** Puts a specialist's words, and what they cite, into the answer. */
  readonly onUse?: (message: Message) => void;
  /** Between question and thread: with whom it is. */
  readonly children?: ComponentChildren;
};

/** The question, and what was written since. */
export function Conversation({ request, isNameless = false, onUse, children }: Given): JSX.Element {
  const say = requestMessages(language.value);
  return (
    <div class="conversation">
      <Question request={request} isNameless={isNameless} />
      <div class="thread" role="log" aria-label={say.thread}>
        {request.messages.map((message) => (
          <Letter key={message.id} message={message} {...(onUse && { onUse })} />
        ))}
      </div>
      {children}
      {request.feedback && <Rating request={request} />}
    </div>
  );
}

function Question({ request, isNameless }: { request: RequestView; isNameless: boolean }): JSX.Element {
  const say = requestMessages(language.value);
  const joinedAt = request.sellerAttributes?.joinedAt ?? null;
  const name = isNameless ? say.seller : (request.seller?.name ?? request.letter?.from ?? say.erasedPerson);
  const who = [name, request.channel, request.region].filter(Boolean);
  return (
    <div class="question">
      <p class="question-who">
        <strong>{who.join(", ")}</strong>
        <span class="muted">
          {request.delayed
            ? say.delayed(time(request.delayed.clickedAt), time(request.delayed.receivedAt))
            : shortDate(request.askedAt, now.value, language.value)}
        </span>
        {request.as !== "question" && <span class="chip chip-warn">{say[request.as]}</span>}
        {isBeginner(joinedAt, now.value) && (
          <span class="chip">{say.works(tenure(joinedAt, now.value, language.value) ?? "")}</span>
        )}
      </p>
      <h1 class="question-text">{request.question ?? say.erasedText}</h1>
      <RequestFiles files={request.files} />
    </div>
  );
}

type Letters = { readonly message: Message; readonly onUse?: (message: Message) => void };

function Letter({ message, onUse }: Letters): JSX.Element {
  const say = requestMessages(language.value);
  const { author, at, kind, text, sources } = message;
  const isInside = insideKinds.some((inside) => inside === kind);
  return (
    <article
      class={`letter letter-${message.from}${isInside ? " letter-inside" : ""}`}
      aria-label={`${say[kind]}, ${author?.name ?? ""}`}
    >
      <p class="letter-who">
        {author && <Initials person={author} />}
        <strong>{author?.name ?? say.erasedPerson}</strong>
        <span class="muted">{shortDate(at, now.value, language.value)}</span>
        <span class={kind === "answer" ? "chip chip-ok" : kind === "ask-seller" ? "chip chip-pause" : "chip"}>
          {say[kind]}
        </span>
        {isInside && <span class="muted">{say.inside}</span>}
      </p>
      {text === null ? (
        <p class="muted">{say.erasedText}</p>
      ) : (
        <MessageBody text={text} sources={sources} name={`message-${message.id}`} />
      )}
      <RequestFiles files={message.files} />
      {onUse && kind === "from-specialist" && text !== null && (
        <p class="letter-acts">
          <button type="button" class="button" onClick={() => onUse(message)}>
            {routingMessages(language.value).intoAnswer}
          </button>
        </p>
      )}
    </article>
  );
}

function Rating({ request }: { request: RequestView }): JSX.Element {
  const say = requestMessages(language.value);
  const { result, quick, comment } = request.feedback ?? {};
  const told = [
    result === undefined
      ? null
      : { complete: say.ratedComplete, partly: say.ratedPartly, incomplete: say.ratedIncomplete }[result],
    quick === undefined ? null : quick ? say.quick : say.slow,
  ];
  return (
    <p class="rating">
      <span class="muted">{say.rating}:</span> {told.filter(Boolean).join(", ")}
      {comment !== undefined && <span class="rating-comment">«{comment}»</span>}
      {result === "complete" && request.state === "answered" && (
        <button type="button" class="link-button" onClick={() => (keeping.value = request.id)}>
          {keptMessages(language.value).keep}
        </button>
      )}
    </p>
  );
}

const time = (at: string): string => clockTime(at, language.value);
