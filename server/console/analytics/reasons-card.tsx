import type { JSX } from "preact";
import { figures } from "../../../core/language/figures.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import type { BlockGiven } from "./block-given.ts";
import { valueName } from "./dimension-names.ts";
import { shareShown } from "./figure-words.ts";
import { insightMessages } from "./insight-messages.ts";
import { narrow } from "./narrow.ts";
import { reasonsMessages } from "./reasons-messages.ts";

/** Why questions arose, by what sellers say when they rate an answer. */
export function ReasonsCard({ filter, summary }: BlockGiven): JSX.Element {
  const say = reasonsMessages(language.value);
  return (
    <ChartCard title={say.title} note={say.note} span={5} busy={summary.answering.kind === "loading"}>
      <Answered of={summary} height={190}>
        {({ reasons, figures: known }) => {
          if (known === null) return <p class="muted">{insightMessages(language.value).few}</p>;
          const said = reasons.filter(({ reason }) => reason !== null);
          const all = said.reduce((sum, { requests }) => sum + requests, 0);
          if (all === 0) return <p class="muted">{say.none}</p>;
          const most = Math.max(...said.map(({ requests }) => requests));
          return (
            <table class="figures-table insight-bars">
              <thead>
                <tr>
                  <th scope="col">{say.reason}</th>
                  <th scope="col">
                    <span class="visually-hidden">{say.share}</span>
                  </th>
                  <th scope="col">{say.count}</th>
                  <th scope="col">{say.share}</th>
                  <th scope="col">{say.before}</th>
                </tr>
              </thead>
              <tbody>
                {said.map(({ reason, requests, before }) => (
                  <tr key={reason}>
                    <th scope="row">
                      <Link
                        to={{ name: "insight-rows", view: { filter: narrow(filter, ["reason", reason]) } }}
                        class="insight-link"
                      >
                        {valueName("reason", reason)}
                      </Link>
                    </th>
                    <td class="insight-bar-cell" aria-hidden="true">
                      <span class="insight-bar">
                        <span style={{ width: `${(requests / most) * 100}%` }} />
                      </span>
                    </td>
                    <td>{figures(requests, language.value)}</td>
                    <td>{shareShown(requests / all, language.value)}</td>
                    <td class="muted">{before === null ? "·" : figures(before, language.value)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Answered>
    </ChartCard>
  );
}
