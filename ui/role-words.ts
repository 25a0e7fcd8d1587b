import type { Role } from "../core/contract/person.ts";

/** What a role is called. */
export const roleWords = {
  seller: { ru: "продавец", en: "seller" },
  agent: { ru: "эксперт", en: "agent" },
  specialist: { ru: "специалист", en: "specialist" },
  lead: { ru: "руководитель", en: "lead" },
  trainer: { ru: "тренер", en: "trainer" },
  admin: { ru: "администратор", en: "administrator" },
} as const satisfies Readonly<Record<Role, { readonly ru: string; readonly en: string }>>;
