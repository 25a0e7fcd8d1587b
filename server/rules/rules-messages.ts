import { defineMessages } from "../../core/language/define-messages.ts";

/** What is wrong with rules that somebody wants to keep, and how to mend it. */
export const rulesMessages = defineMessages({
  changedBy: {
    ru: (who: string, version: number) =>
      `Пока вы правили, появилась версия ${version} (${who}). Ваши правки остались здесь: сравните и сохраните поверх неё или откажитесь от них.`,
    en: (who: string, version: number) =>
      `Version ${version} came while you were editing (${who}). Your changes stay here: compare, then save them on top or drop them.`,
  },
  somebody: { ru: "коллега", en: "a colleague" },
  noCalendar: {
    ru: (name: string, known: string) => `календаря «${name}» нет; есть: ${known}`,
    en: (name: string, known: string) => `there is no calendar "${name}"; there are: ${known}`,
  },
  noTopic: {
    ru: (name: string) => `темы «${name}» нет, а срок для неё задан: верните тему или уберите срок`,
    en: (name: string) =>
      `there is no topic "${name}", yet a target names it: put the topic back or remove the target`,
  },
  noGroup: {
    ru: (name: string, known: string) => `группы «${name}» нет; есть: ${known || "ни одной"}`,
    en: (name: string, known: string) => `there is no group "${name}"; there are: ${known || "none"}`,
  },
  noTime: {
    ru: "нужно время вида 09:00, конец дня 24:00",
    en: "a time like 09:00 is needed; a day ends at 24:00",
  },
  backwards: {
    ru: "конец раньше начала; работу через полночь разбейте: до 24:00 и с 00:00 следующего дня",
    en: "it ends before it begins; split work past midnight: until 24:00, and from 00:00 of the next day",
  },
  overlap: {
    ru: "пересекается с другим промежутком этого дня: сдвиньте или объедините",
    en: "overlaps another interval of this day: move it or join both",
  },
  sameMoment: {
    ru: (name: string) => `${name}: с одной даты заданы две версии часов, оставьте одну`,
    en: (name: string) => `${name}: two versions of the hours begin on one day, keep one`,
  },
  notAhead: {
    ru: (name: string) => `${name}: новые часы назначены на прошедшее время, выберите дату в будущем`,
    en: (name: string) =>
      `${name}: new hours are planned for a time that is past, choose a day in the future`,
  },
  twice: {
    ru: (id: string) => `код «${id}» есть у двух тем: он должен быть свой у каждой`,
    en: (id: string) => `two topics have the code "${id}": each needs its own`,
  },
  pilotTwice: {
    ru: (name: string) => `два пилота названы «${name}»: назовите их по-разному`,
    en: (name: string) => `two pilots are called "${name}": give them different names`,
  },
  bonusNotAhead: {
    ru: "за начавшееся время правила бонуса не меняются: выберите месяц, который ещё не начался",
    en: "the bonus is not changed for time that has begun: choose a month that is still ahead",
  },
  bonusGone: {
    ru: "правила бонуса нельзя убрать, по ним считаются прошлые месяцы: задайте фонд 0 с будущего месяца",
    en: "the bonus cannot be removed, past months are counted by it: set a pool of 0 from a coming month on",
  },
  topicUsed: {
    ru: (id: string) =>
      `тему «${id}» носят запросы или заготовки: её можно переименовать и лишить правил, но не убрать`,
    en: (id: string) =>
      `requests or text modules have the topic "${id}": rename it or take its rules away, but it cannot go`,
  },
});
