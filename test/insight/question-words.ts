import { matters, type TopicId, topicIds } from "./question-matters.ts";
import type { Seeded } from "../../demo/history/seeded.ts";

const weights = topicIds.map((topic) => [topic, matters[topic].weight] as const);
const frames = [
  (thing: string, want: string) => `Клиент спрашивает про ${thing}: как оформить ${want}?`,
  (thing: string, want: string) => `Оформляю ${thing}, где посмотреть ${want}?`,
  (thing: string, want: string) => `Можно ли изменить ${want}, если речь про ${thing}?`,
  (thing: string, want: string) => `Кто подскажет ${want}? Вопрос про ${thing}`,
  (thing: string, want: string) => `Как объяснить клиенту ${want} (${thing})?`,
  (thing: string, want: string) => `Что делать: не нахожу ${want}, нужно на ${thing}`,
] as const;

/** A question in a seller's words, and what it is about. */
export function someQuestion(chance: Seeded): { readonly topic: TopicId; readonly text: string } {
  const topic = chance.weighted(weights);
  const { things, wants } = matters[topic];
  return { topic, text: chance.pick(frames)(chance.pick(things), chance.pick(wants)) };
}

/** A search in a few words. */
export function someQuery(chance: Seeded): string {
  const { things, wants } = matters[chance.weighted(weights)];
  return `${chance.pick(wants)} ${chance.pick(things)}`.toLowerCase();
}

/** One question in many wordings. */
export const wordings = {
  page: [
    "Какой коэффициент по КАСКО в Приволжском округе для машины старше 7 лет?",
    "В тарифах КАСКО по Приволжскому округу не понимаю, какой коэффициент брать для машины 8 лет",
    "КАСКО, Приволжский округ: машине больше семи лет, какой коэффициент?",
    "Не разобрала таблицу КАСКО по Приволжью, где коэффициент для машин старше 7 лет?",
  ],
  helpedPin: [
    "Какой КБМ у водителя, который пять лет без аварий?",
    "КБМ водителя без аварий: какой ставить?",
    "У клиента не было аварий пять лет, какой у него КБМ?",
  ],
  idlePin: [
    "Где в полисе ипотеки указывать номер кредитного договора?",
    "Номер кредитного договора в полисе ипотеки: в какое поле?",
    "Банк просит номер кредитного договора в ипотечном полисе, куда его вписать?",
  ],
} as const;
