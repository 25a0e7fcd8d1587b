import type { JSX } from "preact";
import type { Task } from "../../../core/contract/task.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { reportMessages } from "./report-messages.ts";

const mostShown = 6;

/** Tasks and how far they are; what is overdue says so. */
export function ReportTasks({ tasks, today }: { tasks: readonly Task[]; today: string }): JSX.Element {
  const words = reportWords(language.value);
  const say = reportMessages(language.value);
  const isLate = ({ state, dueOn }: Task): boolean =>
    (state === "open" || state === "doing") && dueOn !== null && dueOn < today;
  return (
    <ChartCard
      title={words.tasks}
      span={12}
      tools={
        <Link to={{ name: "tasks" }} class="link-button">
          {say.toTasks}
        </Link>
      }
    >
      {tasks.length === 0 && <p class="muted">{say.noTasks}</p>}
      <ul class="report-tasks">
        {tasks.slice(0, mostShown).map((task) => (
          <li key={task.id} class="report-task">
            <span>
              {task.title}
              <span class="mend-facts">
                {[words[task.kind], task.owner].filter((part) => part !== null).join(", ")}
              </span>
            </span>
            <span class={isLate(task) ? "chip chip-warn" : "chip"}>
              {isLate(task) ? say.overdue : words[task.state]}
            </span>
          </li>
        ))}
      </ul>
      {tasks.length > mostShown && <p class="muted">{words.moreTasks(tasks.length - mostShown)}</p>}
    </ChartCard>
  );
}
