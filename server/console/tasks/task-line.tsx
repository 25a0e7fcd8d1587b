import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { type Task, type TaskChange, TaskState, longestTaskOwner } from "../../../core/contract/task.ts";
import { placeTitle } from "../../../ui/place-title.ts";
import { shortDay } from "../../../ui/time.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now, utcDay } from "../platform/server-time.ts";
import { Link } from "../router/link.tsx";
import { tasksMessages } from "./tasks-messages.ts";

/** A task in the list; whose it is, until when and how far it is are changed in its own line. */
export function TaskLine({ task, changed }: { task: Task; changed: () => void }): JSX.Element {
  const say = tasksMessages(language.value);
  const { id, kind, title, owner, dueOn, state, about } = task;
  const change = async (body: TaskChange): Promise<void> => {
    const called = await deskCall(endpoints.changeTask, { params: { task: id }, body });
    if (called.kind === "ok") notice(say.saved);
    else notice(called.kind === "problem" ? called.problem.detail : say.failed, "danger");
    changed();
  };
  const isOver = state === "done" || state === "declined";
  const today = utcDay.value;
  const isLate = !isOver && dueOn !== null && dueOn < today;
  return (
    <tr class={isOver ? "task-over" : ""}>
      <td>
        <span class={kind === "mend" ? "chip chip-warn" : "chip"}>{say[kind]}</span>
      </td>
      <th scope="row">
        <span class="task-about">
          {task.subject.kind === "cluster" ? (
            <Link to={{ name: "repeats", cluster: task.subject.cluster }} class="repeat-link">
              {title}
            </Link>
          ) : (
            title
          )}
          {about !== null && (
            <a href={about.address} target="_blank" rel="noreferrer" class="task-place">
              {placeTitle(about)}
            </a>
          )}
          {task.note !== "" && <span class="task-note">{task.note}</span>}
        </span>
      </th>
      <td class="repeat-where">{evidenceTold(task)}</td>
      <td>
        <input
          class="input task-owner"
          aria-label={say.of(say.owner, title)}
          placeholder={say.nobody}
          maxLength={longestTaskOwner}
          defaultValue={owner ?? ""}
          onChange={(event) => void change({ owner: event.currentTarget.value.trim() || null })}
        />
      </td>
      <td>
        <input
          class="input task-due"
          type="date"
          aria-label={say.of(say.due, title)}
          defaultValue={dueOn ?? ""}
          onChange={(event) => void change({ dueOn: event.currentTarget.value || null })}
        />
        {isLate && <span class="chip chip-warn">{say.overdue}</span>}
      </td>
      <td>
        <select
          class="input task-state"
          aria-label={say.of(say.state, title)}
          value={state}
          onChange={(event) => void change({ state: TaskState.parse(event.currentTarget.value) })}
        >
          {TaskState.options.map((one) => (
            <option key={one} value={one}>
              {say[one]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

function evidenceTold({ evidence: { sellers, questions, searches }, createdAt }: Task): string {
  const say = tasksMessages(language.value);
  return [
    sellers === null ? null : say.sellers(sellers),
    questions === null || questions === 0 ? null : say.questions(questions),
    searches === null || searches === 0 ? null : say.searches(searches),
    shortDay(createdAt, now.peek(), language.value),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
