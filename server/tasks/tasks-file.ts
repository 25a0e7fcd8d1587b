import type { Task } from "../../core/contract/task.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { placeName } from "../export/place-name.ts";
import type { Column } from "../export/table-column.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";
import { showTasks, type TaskShowing } from "./show-tasks.ts";

type Writing = {
  readonly format: TableFormat;
  readonly language: Language;
  readonly zone: string;
  readonly asOf: Date;
};

const messages = defineMessages({
  file: { ru: "Задачи", en: "Tasks" },
  id: { ru: "Задача №", en: "Task no." },
  kind: { ru: "Что", en: "What" },
  title: { ru: "О чём", en: "About" },
  state: { ru: "Состояние", en: "State" },
  owner: { ru: "Кому", en: "For" },
  dueOn: { ru: "Срок", en: "Due" },
  sellers: { ru: "Продавцов", en: "Sellers" },
  questions: { ru: "Вопросов", en: "Questions" },
  searches: { ru: "Поисков", en: "Searches" },
  section: { ru: "Место", en: "Place" },
  address: { ru: "Адрес места", en: "Address of the place" },
  note: { ru: "Заметка", en: "Note" },
  createdAt: { ru: "Появилась", en: "Made" },
  createdBy: { ru: "Кем", en: "By" },
  changedAt: { ru: "Изменена", en: "Changed" },
  write: { ru: "написать", en: "write" },
  clarify: { ru: "пояснить", en: "clarify" },
  teach: { ru: "обучить", en: "teach" },
  mend: { ru: "исправить", en: "mend" },
  open: { ru: "открыта", en: "open" },
  doing: { ru: "в работе", en: "in progress" },
  done: { ru: "сделана", en: "done" },
  declined: { ru: "не нужна", en: "declined" },
});

const perPage = 500;

const columns = [
  ["id", "number"],
  ["kind", "text"],
  ["title", "text"],
  ["state", "text"],
  ["owner", "text"],
  ["dueOn", "day"],
  ["sellers", "number"],
  ["questions", "number"],
  ["searches", "number"],
  ["section", "text"],
  ["address", "text"],
  ["note", "text"],
  ["createdAt", "instant"],
  ["createdBy", "text"],
  ["changedAt", "instant"],
] as const satisfies readonly (readonly [keyof ReturnType<typeof rowOf>, Column["kind"]])[];

/** All tasks that their reader may see as a file, the latest first; read as it is fetched. */
export function tasksFile(
  showing: TaskShowing,
  { format, language, zone, asOf }: Writing,
): Promise<TableFile> {
  const say = messages(language);
  return tableFile({
    format,
    name: `${say.file} ${asOf.toISOString().slice(0, 10)}`,
    zone,
    columns: columns.map(([key, kind]) => ({ key, kind, title: say[key] })),
    rows: rows(),
  });

  async function* rows() {
    for (let before: number | undefined = Number.MAX_SAFE_INTEGER; before !== undefined;) {
      const found = await showing.db
        .selectFrom("task")
        .selectAll()
        .where("id", "<", before)
        .orderBy("id", "desc")
        .limit(perPage)
        .execute();
      for (const task of await showTasks(found, showing)) yield rowOf(task, language);
      before = found.at(-1)?.id;
    }
  }
}

function rowOf({ evidence, about, createdBy, ...task }: Task, language: Language) {
  const say = messages(language);
  return {
    ...task,
    ...evidence,
    kind: say[task.kind],
    state: say[task.state],
    section: about && placeName(about),
    address: about?.address ?? null,
    createdBy: createdBy?.name ?? null,
  };
}
