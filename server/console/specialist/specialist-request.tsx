import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { WhereCard } from "../context/where-card.tsx";
import { KeyBar } from "../frame/key-bar.tsx";
import { LiveDot } from "../frame/live-dot.tsx";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { useTitle } from "../platform/use-title.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { Conversation } from "../request/conversation.tsx";
import { requestMessages } from "../request/request-messages.ts";
import { useRequest } from "../request/use-request.ts";
import { Link } from "../router/link.tsx";
import { topicName } from "../routing/topic-name.ts";
import { subDeadline } from "../routing/sub-deadline.ts";
import { isWithMe } from "./routed-rows.ts";
import { SpecialistComposer } from "./specialist-composer.tsx";
import { specialistMessages } from "./specialist-messages.ts";

/** A question routed to a specialist: as much of it as they need, and the place to answer. */
export function SpecialistRequest({ id, me }: { id: number; me: Me }): JSX.Element {
  const say = specialistMessages(language.value);
  const told = requestMessages(language.value);
  const { reading, read, learn } = useRequest(id);
  useTitle(say.number(id));
  const current = reading.value;
  return (
    <div class="asked-screen">
      {current.kind === "ready" ? (
        <>
          <div class="asked-main">
            <Head request={current.view} />
            <Conversation request={current.view} isNameless />
            {isWaiting(current.view) ? (
              <SpecialistComposer key={id} request={current.view} me={me} onSent={learn} />
            ) : (
              <p class="asked-answer">{say.closed}</p>
            )}
          </div>
          <aside class="asked-context" aria-label={say.context}>
            <WhereCard context={current.view.context} />
          </aside>
        </>
      ) : current.kind === "loading" ? (
        <output class="request-told told-text">{told.loading}</output>
      ) : (
        <div class="request-told">
          {current.kind === "missing" ? (
            <Told title={told.missingTitle} text={told.missing} />
          ) : (
            <Told title={told.failedTitle} text={told.failed}>
              <button type="button" class="button" onClick={() => void read()}>
                {told.again}
              </button>
            </Told>
          )}
        </div>
      )}
      <KeyBar
        keys={[
          ["@", "source"],
          ["Ctrl ↵", "send"],
          ["Esc", "leave"],
        ]}
      >
        <LiveDot />
      </KeyBar>
    </div>
  );
}

function Head({ request }: { request: RequestView }): JSX.Element {
  const say = specialistMessages(language.value);
  return (
    <header class="request-head">
      <div class="request-bar">
        <Link to={{ name: "queue" }} class="icon-button" aria-label={say.toList}>
          <Icon name="back" />
        </Link>
        <strong>{say.number(request.id)}</strong>
        {request.topic !== null && <span class="chip">{topicName(request.topic)}</span>}
        {request.routed && isWithMe(request) && (
          <span class="chip chip-pause figures">
            <Icon name="clock" size={14} /> {subDeadline(request.routed, now.value, language.value)}
          </span>
        )}
      </div>
    </header>
  );
}
