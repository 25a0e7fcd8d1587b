import type { ReportFix, ReportHeadline, TrainerReport } from "../../contract/report.ts";
import { defineMessages, type Language } from "../../language/define-messages.ts";
import { figures } from "../../language/figures.ts";
import { plural, type PluralForms } from "../../language/plural.ts";

const nbsp = "\u00a0";
const counted = (n: number, language: Language, forms: PluralForms): string =>
  `${figures(n, language)}${nbsp}${plural(language, n, forms)}`;

const small = ["", "одна правка", "две правки", "три правки", "четыре правки", "пять правок"];
const smallEn = ["", "one fix", "two fixes", "three fixes", "four fixes", "five fixes"];

/** What the trainer's report says on the screen, on paper and in a workbook alike. */
export const reportWords = defineMessages({
  title: { ru: "Отчёт тренера", en: "Trainer’s report" },
  quiet: {
    ru: "За неделю ничто не спрашивали снова и снова",
    en: "Nothing was asked again and again this week",
  },
  few: {
    ru: (n: number) =>
      `Половину повторных вопросов недели ${n === 1 ? "снимет" : "снимут"} ${small[n] ?? `${n} правок`}`,
    en: (n: number) => `Half of the week’s repeated questions would go with ${smallEn[n] ?? `${n} fixes`}`,
  },
  scattered: {
    ru: "Повторяется многое, но каждый вопрос понемногу",
    en: "Many questions repeat this week, each only a little",
  },
  questions: {
    ru: (n: number) => counted(n, "ru", { one: "вопрос", few: "вопроса", many: "вопросов" }),
    en: (n: number) => counted(n, "en", { one: "question", other: "questions" }),
  },
  sellers: {
    ru: (n: number) => counted(n, "ru", { one: "продавец", few: "продавца", many: "продавцов" }),
    en: (n: number) => counted(n, "en", { one: "seller", other: "sellers" }),
  },
  ofSellers: {
    ru: (n: number) => counted(n, "ru", { one: "продавца", few: "продавцов", many: "продавцов" }),
    en: (n: number) => counted(n, "en", { one: "seller", other: "sellers" }),
  },
  from: {
    ru: (questions: string, sellers: string) => `${questions} от ${sellers}`,
    en: (questions: string, sellers: string) => `${questions} from ${sellers}`,
  },
  more: {
    ru: (percent: number) => `на ${percent}${nbsp}% больше прошлой недели`,
    en: (percent: number) => `${percent}% more than the week before`,
  },
  fewer: {
    ru: (percent: number) => `на ${percent}${nbsp}% меньше прошлой недели`,
    en: (percent: number) => `${percent}% fewer than the week before`,
  },
  same: { ru: "столько же, сколько на прошлой неделе", en: "as many as the week before" },
  repeated: {
    ru: (n: number) =>
      `${figures(n, "ru")} из них ${plural("ru", n, { one: "задан", few: "заданы", many: "заданы" })} о том, что спрашивают не в первый раз.`,
    en: (n: number) => `${figures(n, "en")} of them ${n === 1 ? "is" : "are"} about what was asked before.`,
  },
  tooFew: {
    ru: "Спрашивали меньше трёх продавцов: об этом здесь не рассказывают.",
    en: "Fewer than three sellers asked: nothing is told of that here.",
  },
  fixes: { ru: "Что починить", en: "What to mend" },
  byQuestions: { ru: "по числу вопросов, которые исчезнут", en: "by questions that would go" },
  noFixes: {
    ru: "Повторных вопросов от трёх и больше продавцов не было.",
    en: "There were no repeated questions of three sellers or more.",
  },
  pages: { ru: "Страницы, после которых спрашивают", en: "Pages after which people ask" },
  helped: { ru: "Помогло ли прошлое", en: "Did earlier fixes help" },
  perWeek: { ru: "продавцов в неделю", en: "sellers per week" },
  was: { ru: "Было", en: "Before" },
  became: { ru: "Стало", en: "After" },
  fix: { ru: "Правка", en: "Fix" },
  noHelped: { ru: "Сделанного раньше пока нет.", en: "Nothing was done earlier yet." },
  newcomers: { ru: "Новые продавцы", en: "New sellers" },
  newcomersNote: {
    ru: (weeks: number) =>
      `Вопросов на человека в неделю. Новые: первые ${counted(weeks, "ru", { one: "неделя", few: "недели", many: "недель" })}.`,
    en: (weeks: number) =>
      `Questions per person in the week. New: the first ${counted(weeks, "en", { one: "week", other: "weeks" })}.`,
  },
  noNewcomers: { ru: "Новых продавцов меньше трёх.", en: "There are fewer than three new sellers." },
  others: { ru: "Остальные", en: "The others" },
  allNewcomers: { ru: "Все новые", en: "All new" },
  table: { ru: "Кто о чём спрашивает", en: "Who asks what" },
  byRegion: { ru: "Откуда о чём спрашивают", en: "Where what is asked" },
  otherPlaces: { ru: "Прочие", en: "Others" },
  moreFixes: {
    ru: (n: number, most: number) =>
      `Ещё ${counted(n, "ru", { one: "место", few: "места", many: "мест" })}, не больше ${figures(most, "ru")} ${plural("ru", most, { one: "вопроса", few: "вопросов", many: "вопросов" })} о каждом`,
    en: (n: number, most: number) =>
      `${counted(n, "en", { one: "more place", other: "more places" })}, no more than ${figures(most, "en")} ${most === 1 ? "question" : "questions"} about each`,
  },
  page: {
    ru: (page: number, pages: number) => `стр.${nbsp}${page} из ${pages}`,
    en: (page: number, pages: number) => `page ${page} of ${pages}`,
  },
  words: { ru: "Спрашивают словами", en: "In their own words" },
  tasks: { ru: "Задачи", en: "Tasks" },
  moreTasks: {
    ru: (n: number) => `Ещё ${counted(n, "ru", { one: "задача", few: "задачи", many: "задач" })}`,
    en: (n: number) => counted(n, "en", { one: "more task", other: "more tasks" }),
  },
  noTopic: { ru: "Без темы", en: "No topic" },
  noPlace: { ru: "Не указан", en: "Not given" },
  all: { ru: "Всего", en: "Total" },
  nothing: { ru: "Нет", en: "None" },
  erased: { ru: "Без слов вопроса", en: "Without the question’s words" },
  onlyIn: { ru: (name: string) => `только ${name}`, en: (name: string) => `${name} only` },
  mostlyIn: { ru: (name: string) => `чаще ${name}`, en: (name: string) => `mostly ${name}` },
  raise: { ru: "поднять в поиске", en: "raise in search" },
  write: { ru: "написать", en: "write" },
  clarify: { ru: "пояснить", en: "make clearer" },
  teach: { ru: "обучить", en: "teach" },
  mend: { ru: "исправить", en: "mend" },
  clip: { ru: "поправить ролик", en: "mend the clip" },
  open: { ru: "поручено", en: "assigned" },
  doing: { ru: "в работе", en: "in progress" },
  done: { ru: "сделано", en: "done" },
  declined: { ru: "не нужно", en: "not needed" },
});

type Words = ReturnType<typeof reportWords>;

export function headlineTold(headline: ReportHeadline, say: Words): string {
  return headline.kind === "few" ? say.few(headline.fixes) : say[headline.kind];
}

/** How much was asked, by how many, and beside the week before. */
export function figuresTold({ figures: counts, repeated }: TrainerReport, say: Words): string {
  if (counts === null) return say.tooFew;
  const { questions, sellers, before } = counts;
  const parts = [say.from(say.questions(questions), say.ofSellers(sellers))];
  if (before !== null && before > 0) {
    const percent = Math.round((questions / before - 1) * 100);
    parts.push(percent === 0 ? say.same : percent > 0 ? say.more(percent) : say.fewer(-percent));
  }
  return `${parts.join(", ")}.${repeated > 0 ? ` ${say.repeated(repeated)}` : ""}`;
}

/** «27 вопросов · Казань 14, Самара 8 · чаще автосалоны» */
export function fixTold({ questions, regions, channels }: ReportFix, say: Words): string {
  const [channel] = channels;
  const share = channel === undefined ? 0 : channel.questions / questions;
  const parts = [
    say.questions(questions),
    regions
      .slice(0, 3)
      .map(({ name, questions: n }) => `${name}${nbsp}${n}`)
      .join(", "),
    channel === undefined || share <= 0.5
      ? ""
      : share === 1
        ? say.onlyIn(channel.name)
        : say.mostlyIn(channel.name),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** What is to be done about it, in a word or two; of a clip, that it is one. Nothing where its cause is not clear. */
export function needTold({ proposal, task }: ReportFix, say: Words): string {
  if (task !== null && task.state !== "declined") return say[task.state];
  if (proposal === null) return "";
  return proposal.cause === "clarify" && proposal.section?.kind === "video" ? say.clip : say[proposal.cause];
}

/** The section that should have answered: «КАСКО › Молодые водители»; null where none is known. */
export function sectionTold({ proposal }: Pick<ReportFix, "proposal">): string | null {
  const section = proposal?.section ?? null;
  if (section === null) return null;
  const { title, heading } = section;
  return heading === null || heading === title ? title : `${title} › ${heading}`;
}
