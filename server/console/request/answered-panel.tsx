import type { JSX } from "preact";
import type { RequestView } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { shortName } from "../../../ui/person.tsx";
import { shortDate } from "../../../ui/time.ts";
import { keeping } from "../kept/keeping.ts";
import { keptMessages } from "../kept/kept-messages.ts";
import { channelMessages } from "../mail/channel-messages.ts";
import { isNobodys } from "../mail/is-nobodys.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { requestMessages } from "./request-messages.ts";

/** In place of the composer once nothing is left to write. */
export function AnsweredPanel({
  request,
  onNext,
}: {
  request: RequestView;
  onNext: () => void;
}): JSX.Element {
  const say = requestMessages(language.value);
  const cancelled = request.events.findLast(({ kind }) => kind === "cancelled");
  const cancelledAt = cancelled?.at;
  const by = request.people.find(({ id }) => id === cancelled?.by);
  const at = shortDate(request.answeredAt ?? cancelledAt ?? request.askedAt, now.value, language.value);
  return (
    <div class="answered-panel">
      <span class="answered-words">
        <Icon name={cancelledAt === undefined ? "checked" : "blocked"} size={18} />
        {cancelledAt === undefined
          ? `${say.answeredTitle(at)}. ${request.clock.verdict === "breached" ? say.answeredLate : say.answeredMet}`
          : isNobodys(request)
            ? channelMessages(language.value).setAside(at, by ? shortName(by.name) : null)
            : say.cancelledTitle(at)}
      </span>
      {request.state === "answered" && (
        <button type="button" class="button" onClick={() => (keeping.value = request.id)}>
          <Icon name="answer" size={16} />
          {keptMessages(language.value).keep} <kbd class="key">L</kbd>
        </button>
      )}
      <button type="button" class="button button-primary" onClick={onNext}>
        {say.next}
        <span class="keys" aria-hidden="true">
          <kbd class="key">G</kbd>
          <kbd class="key">N</kbd>
        </span>
      </button>
    </div>
  );
}
