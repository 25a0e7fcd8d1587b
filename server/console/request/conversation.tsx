import type { JSX } from "preact";
import type { Message, RequestView } from "../../../core/contract/request.ts";
import { Initials } from "../../../ui/person.tsx";
import { clockTime, shortDate } from "../../../ui/time.ts";
import { MessageBody } from "../composer/message-body.tsx";
import { isBeginner } from "../context/is-beginner.ts";
import { tenure } from "../context/tenure.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { requestMessages } from "./request-messages.ts";

/** The question, and what was written since. */
export function Conversation({ request }: { request: RequestView }): JSX.Element {
  const say = requestMessages(language.value);
  return (
    <div class="conversation">
      <Question request={request} />
      <div class="thread" role="log" aria-label={say.thread}>
        {request.messages.map((message) => (
          <Letter key={message.id} message={message} />
        ))}
      </div>
      {request.feedback && <Rating request={request} />}
    </div>
  );
}

function Question({ request }: { request: RequestView }): JSX.Element {
  const say = requestMessages(language.value);
  const joinedAt = request.sellerAttributes?.joinedAt ?? null;
  const who = [request.seller?.name ?? say.erasedPerson, request.channel, request.region].filter(Boolean);
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
    </div>
  );
}

function Letter({ message }: { message: Message }): JSX.Element {
  const say = requestMessages(language.value);
  const { author, at, kind, text, sources } = message;
  return (
    <article class={`letter letter-${message.from}`} aria-label={`${say[kind]}, ${author?.name ?? ""}`}>
      <p class="letter-who">
        {author && <Initials person={author} />}
        <strong>{author?.name ?? say.erasedPerson}</strong>
        <span class="muted">{shortDate(at, now.value, language.value)}</span>
        <span class={kind === "answer" ? "chip chip-ok" : kind === "ask-seller" ? "chip chip-pause" : "chip"}>
          {say[kind]}
        </span>
      </p>
      {text === null ? (
        <p class="muted">{say.erasedText}</p>
      ) : (
        <MessageBody text={text} sources={sources} name={`message-${message.id}`} />
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
    </p>
  );
}

const time = (at: string): string => clockTime(at, language.value);
