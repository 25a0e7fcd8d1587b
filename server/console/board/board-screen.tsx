import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { SystemAlarmsCard } from "../health/system-alarms-card.tsx";
import { KeyBar } from "../frame/key-bar.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { useTitle } from "../platform/use-title.ts";
import { useLeadScreen } from "./use-lead-screen.ts";
import { queueReading, queueRows } from "../queue/queue-rows.ts";
import { QueueTold } from "../queue/queue-told.tsx";
import { risks } from "../queue/risks.ts";
import { filterQueue } from "../queue/shown-queue.ts";
import { Link } from "../router/link.tsx";
import { answeredToday } from "./answered-today.ts";
import { boardCounts, type Counts, figures } from "./board-counts.ts";
import { boardMessages } from "./board-messages.ts";
import { FigureMark, routeOfFigure } from "./figure-link.tsx";
import { PeopleTable } from "./people-table.tsx";
import { TopicsTable } from "./topics-table.tsx";
import { useFollowedDesk } from "./use-followed-desk.ts";

/** How the desk stands at this moment: by person and by topic, each figure with the requests behind it. */
export function BoardScreen(): JSX.Element {
  const say = boardMessages(language.value);
  useTitle(say.title);
  useFollowedDesk();
  // What somebody looked for in the queue would hide some of what a figure counts.
  useEffect(() => filterQueue({ words: "" }), []);
  useLeadScreen({ name: "queue" });
  const counted = useComputed(() =>
    boardCounts(
      { queue: queueRows.value.values(), answered: answeredToday.value },
      { risks: risks.value, now: now.value },
    ),
  );
  const { all, byAgent, byTopic } = counted.value;
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title} />
      {queueReading.value.kind === "ready" ? (
        <div class="board">
          <SystemAlarmsCard />
          <Whole counts={all} />
          <p class="muted board-note">{say.openNote}</p>
          <PeopleTable byAgent={byAgent} />
          <TopicsTable byTopic={byTopic} />
        </div>
      ) : (
        <QueueTold />
      )}
      <KeyBar
        keys={[
          ["G B", "board"],
          ["G P", "people"],
          ["Esc", "back"],
          ["?", "all"],
        ]}
      />
    </div>
  );
}

function Whole({ counts }: { counts: Counts }): JSX.Element {
  const say = boardMessages(language.value);
  return (
    <ul class="board-whole" aria-label={say.now}>
      {figures.map((figure) => (
        <li key={figure} class={`board-tile${counts[figure] > 0 ? ` board-${figure}` : ""}`}>
          <Link to={routeOfFigure(figure, {})} class="board-tile-link">
            <span class="board-tile-name">{say[figure]}</span>{" "}
            <span class="board-tile-figure figures">
              {counts[figure] > 0 && <FigureMark figure={figure} />}
              {counts[figure]}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
