import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { BonusClosing, BonusToClose } from "../../../../core/contract/bonus.ts";
import type { BonusTerms } from "../../../../core/contract/config-bonus.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, ask, deskApp, type DeskApp, type Someone } from "../desk/desk-app.ts";
import { testConfig } from "../desk/test-config.ts";

export const terms: z.input<typeof BonusTerms> = {
  poolKopecks: 10_000_001,
  targetPercent: "50",
  minAnswered: 1,
  specialistShare: "0.3",
  specialistPaid: true,
  mergedCredit: "0.2",
  breachedCredit: "0",
};

export type BonusDesk = DeskApp & {
  readonly lead: Someone;
  readonly admin: Someone;
  readonly alina: Someone;
  readonly rustam: Someone;
  readonly vera: Someone;
  readonly seller: Someone;
};

/** A desk with a bonus on Monday, 2 February 2026, 10:00 in Moscow, with two agents and a specialist. */
export async function bonusDesk(bonus: z.input<typeof BonusTerms> | null = terms): Promise<BonusDesk> {
  const desk = await deskApp({ desk: { ...testConfig().desk, bonus } });
  return {
    ...desk,
    lead: await desk.someone({ role: "lead", name: "Ольга Седова" }),
    admin: await desk.someone({ role: "admin", name: "Игорь Титов" }),
    alina: await desk.someone({ role: "agent", name: "Алина Юсупова" }),
    rustam: await desk.someone({ role: "agent", name: "Рустам Галеев" }),
    vera: await desk.someone({ role: "specialist", name: "Вера Белова" }),
    seller: await desk.someone({ name: "Марина Котова" }),
  };
}

const questions = ["Какой тариф КАСКО в Казани?", "Где взять бланк ОСАГО?", "Когда придёт комиссия?"];
let asked = 0;

/** What is said to close a month as it was previewed. */
export function asPreviewed(shown: BonusClosing): z.input<typeof BonusToClose> {
  const { month, upTo, upToDecision, upToRule, digest } = shown;
  return { month, upTo, upToDecision, upToRule, digest };
}

/** A question as it is asked just now. */
export async function askNow({ seller, now }: BonusDesk): Promise<number> {
  const text = `${questions[asked % questions.length]} (${(asked += 1)})`;
  const { id } = await ask(seller, { text, clickedAt: now().toISOString() });
  return id;
}

/** One that is answered after so many minutes. */
export async function answered(desk: BonusDesk, who: Someone, minutes = 5): Promise<number> {
  const id = await askNow(desk);
  desk.pass(minutes);
  await who.get(endpoints.answer, { params: { id }, body: answer() });
  return id;
}

/** One with which a specialist helps. */
export async function helped(desk: BonusDesk, who: Someone): Promise<number> {
  const id = await askNow(desk);
  const params = { id };
  await who.get(endpoints.claim, { params });
  await who.get(endpoints.route, {
    params,
    body: { key: randomUUID(), to: desk.vera.id, note: "Подскажите лимит" },
  });
  await desk.vera.get(endpoints.specialistAnswer, {
    params,
    body: { key: randomUUID(), text: "Лимит 3 млн", to: "agent" },
  });
  await who.get(endpoints.answer, { params, body: answer() });
  return id;
}
