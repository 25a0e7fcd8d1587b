import { defineMessages } from "../../core/language/define-messages.ts";
import { roleWords } from "../../ui/role-words.ts";

/** Titles and words of the bonus' table. */
export const bonusFileMessages = defineMessages({
  request: { ru: "Запрос №", en: "Request no." },
  text: { ru: "Вопрос", en: "Question" },
  answeredAt: { ru: "Ответ дан", en: "Answered" },
  person: { ru: "Кому зачтено", en: "Credited to" },
  part: { ru: "Роль", en: "Part" },
  agent: roleWords.agent,
  specialist: roleWords.specialist,
  minutes: { ru: "Рабочих минут", en: "Business minutes" },
  verdict: { ru: "Срок", en: "Verdict" },
  met: { ru: "в срок", en: "in time" },
  breached: { ru: "позже срока", en: "late" },
  merged: { ru: "Объединён с другим", en: "Merged" },
  shared: { ru: "Со специалистом", en: "With a specialist" },
  returned: { ru: "Возвращали", en: "Returned" },
  credit: { ru: "Зачёт", en: "Credit" },
  paid: { ru: "Из фонда", en: "From the pool" },
  roubles: { ru: "Сумма, ₽", en: "Amount, ₽" },
  rule: { ru: "Версия правила", en: "Terms, version" },
  contest: { ru: "Спор", en: "Contest" },
  waiting: { ru: "ждёт решения", en: "waits for a decision" },
  unchanged: { ru: "без изменений", en: "unchanged" },
  "in-time": { ru: "зачтён как в срок", en: "counts as in time" },
  theirs: { ru: "зачтён оспорившему", en: "credited to the contester" },
  yes: { ru: "да", en: "yes" },
  no: { ru: "нет", en: "no" },
});
