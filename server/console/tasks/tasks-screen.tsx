import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Task } from "../../../core/contract/task.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { StudyExport } from "../analytics/study-export.tsx";
import { Answered } from "../charts/answered.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { useAnswer } from "../platform/use-answer.ts";
import { useTitle } from "../platform/use-title.ts";
import { TaskLine } from "./task-line.tsx";
import { tasksMessages } from "./tasks-messages.ts";

type Shown = "underWay" | "all";

/** What questions, searches and pages leave to be done, who does it, and how far it is. */
export function TasksScreen(): JSX.Element {
  const say = tasksMessages(language.value);
  const shown = useSignal<Shown>("underWay");
  const read = useAnswer("tasks", () => deskCall(endpoints.tasks, { query: {} }));
  useTitle(say.title);
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title} beside={<span class="repeat-note">{say.note}</span>}>
        <fieldset class="switch" aria-label={say.show}>
          {(["underWay", "all"] as const).map((one) => (
            <button
              key={one}
              type="button"
              class="switch-option"
              aria-pressed={shown.value === one}
              onClick={() => (shown.value = one)}
            >
              {say[one]}
            </button>
          ))}
        </fieldset>
        <StudyExport of="tasksFile" />
      </ScreenHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <div class="chart-card repeat-scroll">
          <Answered of={read} height={240}>
            {({ tasks }) => (
              <Tasks tasks={shown.value === "all" ? tasks : tasks.filter(isUnderWay)} changed={read.again} />
            )}
          </Answered>
        </div>
      </section>
    </div>
  );
}

const isUnderWay = ({ state }: Task): boolean => state === "open" || state === "doing";

function Tasks({ tasks, changed }: { tasks: readonly Task[]; changed: () => void }): JSX.Element {
  const say = tasksMessages(language.value);
  if (tasks.length === 0) return <p class="muted">{say.none}</p>;
  return (
    <table class="repeat-table task-table">
      <thead>
        <tr>
          {[say.kind, say.about, say.evidence, say.owner, say.due, say.state].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} changed={changed} />
        ))}
      </tbody>
    </table>
  );
}
