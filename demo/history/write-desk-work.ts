import { EVERYONE, type SectionRecord } from "../../core/contract/record.ts";
import type { TaskState } from "../../core/contract/task.ts";
import { daySeconds, dateOf } from "../../core/insight/local-days.ts";
import { daysAfter } from "../../core/desk/kept/judge-kept.ts";
import { recordChange, versionMark } from "../../server/audit/record-change.ts";
import { citeSections } from "../../server/kept/cite-sections.ts";
import type { Writing } from "../../server/store/store.ts";
import { addTask, type NewTask } from "../../server/tasks/add-task.ts";
import { changeTask } from "../../server/tasks/change-task.ts";
import { noonBefore } from "./noon-before.ts";
import type { PortalSections } from "./portal-sections.ts";

export type DeskWork = {
  readonly sections: PortalSections;
  /** Accounts. */
  readonly agent: string;
  readonly lead: string;
  readonly trainer: string;
  readonly now: Date;
  /** Days after which a kept answer is to be reviewed. */
  readonly reviewDays: number;
};

/** Kept answers are there since so many days. */
export const keptDays = 24;

const keptAnswers = [
  {
    id: "history-kept-1",
    wordings: [
      "Ошибка 4102 при оплате: что делать?",
      "Не проходит оплата, пишет 4102",
      "4102 на оплате по ссылке",
    ],
    text: "Премия изменилась после того, как ушла ссылка. 1С → договор → «Пересчитать», потом отправьте новую ссылку [1]. Клиент торопится — примите оплату по QR: он от кодов 41xx не зависит.",
    at: { page: "/work/payments/oshibka-4102", heading: "4102 подробно" },
  },
  {
    id: "history-kept-2",
    wordings: ["Нужна ли печать на полисе?", "Банк не принимает полис без печати"],
    text: "Нет: ни на одном полисе граждан печать не нужна, хватает факсимиле и QR [1]. Если банк или посольство настаивает, печать поставит офис.",
    at: { page: "/work/blanks/podpis-pechat-skan", heading: "Печать на полисе" },
  },
] as const;

/** Writes what the desk has done of itself: answers kept for all, and tasks that are open, under way and done. */
export async function writeDeskWork(trx: Writing, work: DeskWork): Promise<{ readonly kept: string[] }> {
  const kept: string[] = [];
  for (const { id, wordings, text, at: place } of keptAnswers) {
    const section = work.sections.at(place, "");
    if (section === undefined) continue;
    await keepAnswer(trx, work, { id, wordings, text, section });
    kept.push(id);
  }
  for (const task of tasksOf(work)) await writeTask(trx, work, task);
  return { kept };
}

type Kept = {
  readonly id: string;
  readonly wordings: readonly string[];
  readonly text: string;
  readonly section: SectionRecord;
};

async function keepAnswer(
  trx: Writing,
  work: DeskWork,
  { id, wordings, text, section }: Kept,
): Promise<void> {
  const by = work.agent;
  const at = noonBefore(work.now, keptDays);
  await trx
    .insertInto("kept_answer")
    .values({
      id,
      version: 1,
      wordings: JSON.stringify(wordings),
      text,
      audience: JSON.stringify([EVERYONE]),
      owner: by,
      reviewOn: daysAfter(at.slice(0, 10), work.reviewDays),
      request: null,
      retired: 0,
      stoppedAt: null,
      confirmedAt: at,
      changedAt: at,
      changedBy: by,
    })
    .execute();
  await citeSections(trx, id, [section]);
  const became = JSON.stringify({ wordings, text, readers: [EVERYONE] });
  await trx
    .insertInto("kept_answer_change")
    .values({ answer: id, version: 1, at, by, act: "written", became })
    .execute();
  await recordChange(trx, {
    at,
    by,
    action: "kept-written",
    subject: `kept:${id}`,
    before: null,
    after: versionMark(1, { wordings, text }),
  });
}

type HistoryTask = NewTask & {
  readonly by: string;
  readonly daysAgo: number;
  /** What became of it since. */
  readonly since?: { readonly state: TaskState; readonly note: string; readonly daysAgo: number };
};

function tasksOf({ sections, lead, trainer, now }: DeskWork): HistoryTask[] {
  const about = (page: string, heading: string): SectionRecord | undefined =>
    sections.at({ page, heading }, "");
  const rassrochka = about("/work/payments/rassrochka", "Клиент просрочил");
  const qr = about("/work/payments/qr-i-ssylka", "Чек");
  const today = Math.floor(now.getTime() / 1000 / daySeconds);
  return [
    ...(rassrochka === undefined
      ? []
      : [
          {
            kind: "clarify",
            subject: { kind: "document", document: rassrochka.document, record: rassrochka.id },
            title: "Просрочил взнос: с какого дня полис не действует",
            owner: rassrochka.owner ?? null,
            evidence: { sellers: 14, questions: 17 },
            dueOn: dateOf(today + 6),
            by: lead,
            daysAgo: 9,
            since: { state: "doing", note: "Финансы готовят таблицу по дням.", daysAgo: 5 },
          } as const,
        ]),
    {
      kind: "teach",
      subject: { kind: "query", query: "кбм обнулился", record: null },
      title: "КБМ после замены прав: пять минут на планёрке",
      owner: "Павел Чернов",
      evidence: { sellers: 11, searches: 19 },
      dueOn: dateOf(today + 12),
      by: trainer,
      daysAgo: 4,
    },
    {
      kind: "write",
      subject: { kind: "query", query: "маткапитал ипотека", record: null },
      title: "Ипотека с материнским капиталом",
      owner: null,
      evidence: { sellers: 8, searches: 12 },
      by: lead,
      daysAgo: 3,
    },
    ...(qr === undefined
      ? []
      : [
          {
            kind: "mend",
            subject: { kind: "record", record: qr.id },
            title: "Чек по QR: как отправить ещё раз",
            owner: qr.owner ?? null,
            evidence: { questions: 9 },
            by: lead,
            daysAgo: 31,
            since: { state: "done", note: "Абзац добавлен.", daysAgo: 22 },
          } as const,
        ]),
  ];
}

async function writeTask(trx: Writing, work: DeskWork, task: HistoryTask): Promise<void> {
  const { by, daysAgo, since, ...made } = task;
  const { id } = await addTask(trx, made, { by, at: noonBefore(work.now, daysAgo) });
  if (since === undefined) return;
  const { state, note } = since;
  await changeTask(trx, { state, note }, { id, by, at: noonBefore(work.now, since.daysAgo) });
}
