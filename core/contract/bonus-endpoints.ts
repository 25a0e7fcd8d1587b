import { z } from "zod";
import {
  BonusClosing,
  BonusContest,
  BonusCut,
  BonusMonth,
  BonusOutcome,
  BonusReplay,
  BonusRows,
  BonusShown,
  BonusToClose,
  Month,
} from "./bonus.ts";
import { endpoint } from "./endpoint.ts";
import { deskRoles } from "./person.ts";

/** Those who answer for the bonus. */
const keepers = ["lead", "admin"] as const;
const month = z.object({ month: Month });
const reason = z.string().trim().min(1).max(1000);
const whose = {
  month: Month,
  /** Whose requests; without it one's own, or, for those who answer for the bonus, everybody's. */
  person: z.string().max(200).optional(),
  shown: BonusShown.default("all"),
};

const onRead = ["unauthenticated", "forbidden", "invalid", "not-found"] as const;

/** The bonus of a month: agents see their own figures, lead and administrator all. */
export const bonusEndpoints = {
  bonus: endpoint({
    id: "bonus",
    method: "get",
    path: "/api/bonus",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Бонусы за месяц: условия и строки, как выплачено или как выходит сейчас; эксперту — только своя строка",
      en: "A month's bonus: gates and lines, as paid or as it stands; an agent's own line alone",
    },
    query: z.object({ month: Month.optional() }),
    answer: BonusMonth,
    problems: onRead,
  }),
  bonusRows: endpoint({
    id: "bonusRows",
    method: "get",
    path: "/api/bonus/rows",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Вопросы, из которых сложилась строка, новые ответы сначала; эксперту — только свои",
      en: "The requests behind a line, the latest answer first; an agent's own alone",
    },
    query: z.object({
      ...whose,
      after: z.coerce.number().int().min(0).default(0),
      /** As the page before said it; without it the month is counted up to now. */
      cut: BonusCut.optional(),
    }),
    answer: BonusRows,
    problems: onRead,
  }),
  bonusFile: endpoint({
    id: "bonusFile",
    method: "get",
    path: "/api/bonus/file",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Те же строки файлом CSV или XLSX, с зачётом, условиями и вердиктом по каждой",
      en: "The same rows as CSV or XLSX, each with the credit, the terms and the verdict behind it",
    },
    query: z.object({ ...whose, format: z.enum(["csv", "xlsx"]).default("csv") }),
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems: [...onRead, "too-large"],
  }),
  bonusReplay: endpoint({
    id: "bonusReplay",
    method: "get",
    path: "/api/bonus/replay",
    who: keepers,
    carries: "nothing",
    summary: {
      ru: "Пересчёт месяца только по журналу и сходится ли он",
      en: "The month counted once more from the log alone, and whether that agrees",
    },
    query: month,
    answer: BonusReplay,
    problems: onRead,
  }),
  bonusClosing: endpoint({
    id: "bonusClosing",
    method: "get",
    path: "/api/bonus/closing",
    who: keepers,
    carries: "nothing",
    summary: {
      ru: "Что выплатит закрытие прошедшего месяца, с поправками за закрытые раньше",
      en: "What closing a month that is over would pay, with corrections of months closed before",
    },
    query: month,
    answer: BonusClosing,
    problems: [...onRead, "wrong-state"],
  }),
  closeBonus: endpoint({
    id: "closeBonus",
    method: "post",
    path: "/api/bonus/closings",
    who: keepers,
    carries: "nothing",
    summary: {
      ru: "Закрыть месяц ровно таким, каким его показал предпросмотр; закрытый не переписывается",
      en: "Close a month as its preview showed it, or not at all; it is never rewritten",
    },
    body: BonusToClose,
    answer: BonusMonth,
    problems: [...onRead, "wrong-state", "changed-meanwhile"],
  }),
  contestBonus: endpoint({
    id: "contestBonus",
    method: "post",
    path: "/api/bonus/contests",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Оспорить зачёт своего вопроса за этот или прошлый месяц",
      en: "Contest how a request of one's own counts, in the running month or the one before",
    },
    body: z.strictObject({ month: Month, request: z.int().min(1), reason }),
    answer: BonusContest,
    status: 201,
    problems: [...onRead, "wrong-state"],
  }),
  decideBonus: endpoint({
    id: "decideBonus",
    method: "post",
    path: "/api/bonus/decisions",
    who: keepers,
    carries: "nothing",
    summary: {
      ru: "Решить спор, с причиной; закрытые месяцы исправляются в следующем",
      en: "Decide a contest, with a reason; closed months are corrected with the next one",
    },
    body: z.strictObject({ contest: z.int().min(1), outcome: BonusOutcome, reason }),
    answer: BonusContest,
    status: 201,
    problems: [...onRead, "wrong-state"],
  }),
} as const;
