import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const onTimeMessages = defineMessages({
  title: { ru: "Ответы в срок", en: "Answers in time" },
  byDay: { ru: "по рабочим дням", en: "by working day" },
  byWeek: { ru: "по неделям", en: "by week" },
  day: { ru: "День", en: "Day" },
  inTime: { ru: "В срок", en: "In time" },
  answers: { ru: "Запросов", en: "Requests" },
  target: { ru: (share: string) => `цель ${share}`, en: (share: string) => `target ${share}` },
  now: { ru: "Сейчас в очереди", en: "In the queue now" },
  worstTopic: { ru: "Хуже всего:", en: "Worst:" },
  who: { ru: "Кто и когда опоздал", en: "Who was late, and when" },
  late: { ru: "Что ответили не в срок", en: "What was answered late" },
  none: { ru: "За это время ответов не было.", en: "Nothing was answered in this time." },
  summary: {
    ru: (steps: number, worst: string, share: string) =>
      `Доля ответов в срок, ${steps} ${plural("ru", steps, { one: "точка", few: "точки", many: "точек" })}; ниже всего ${worst}: ${share}`,
    en: (steps: number, worst: string, share: string) =>
      `Share of answers in time, ${steps} ${plural("en", steps, { one: "point", other: "points" })}; lowest ${worst}: ${share}`,
  },
});
