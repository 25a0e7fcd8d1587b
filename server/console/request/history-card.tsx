import type { JSX } from "preact";
import type { RequestView } from "../../../core/contract/request.ts";
import { nearTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { deskSetup } from "../routing/desk-setup.ts";
import { historyMessages } from "./history-messages.ts";
import { historyWho, historyWords } from "./history-words.ts";

/** Every change of a request with who and when, as the log has it. */
export function HistoryCard({ request }: { request: RequestView }): JSX.Element {
  const say = historyMessages(language.value);
  const named = { people: request.people, setup: deskSetup.value };
  return (
    <section class="card">
      <details class="history">
        <summary class="history-summary">
          {say.title} <span class="figures muted">{request.events.length}</span>
        </summary>
        <ol class="history-list">
          {request.events.map((event) => (
            <li key={event.seq} class="history-event">
              <time class="figures muted" dateTime={event.at} title={exact(event.at)}>
                {nearTime(event.at, now.value, language.value)}
              </time>
              <span class="history-what">
                {historyWords(event, named, language.value)}
                <span class="history-who"> · {historyWho(event, named, language.value)}</span>
              </span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

/** To the second, for whoever must prove it. */
function exact(at: string): string {
  return new Date(at).toLocaleString(language.value === "ru" ? "ru-RU" : "en-GB");
}
