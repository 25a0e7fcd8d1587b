import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { NotifyOffer } from "../frame/notify-offer.tsx";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { useTitle } from "../platform/use-title.ts";
import { queueMessages } from "../queue/queue-messages.ts";
import { Link } from "../router/link.tsx";
import { topicName } from "../routing/topic-name.ts";
import { subDeadline } from "../routing/sub-deadline.ts";
import { routedRows } from "./routed-rows.ts";
import { specialistMessages } from "./specialist-messages.ts";

/** What waits for a specialist, by their own deadline. */
export function SpecialistScreen(): JSX.Element {
  const say = specialistMessages(language.value);
  const rows = routedRows.value;
  useTitle(rows.length > 0 ? `(${rows.length}) ${say.title}` : say.title);
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title} />
      <NotifyOffer />
      {rows.length === 0 ? (
        <Told title={say.emptyTitle} text={say.empty} />
      ) : (
        <ul class="asked-list">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={{ name: "request", id: row.id }} class="asked-row">
                <span class="asked-text">{row.text ?? queueMessages(language.value).erased}</span>
                {row.topic !== null && <span class="chip">{topicName(row.topic)}</span>}
                {row.routed && (
                  <span class="chip chip-pause figures">
                    <Icon name="clock" size={14} /> {subDeadline(row.routed, now.value, language.value)}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
