import type { Somebody } from "./start-second-product.ts";

/** Who works at the second company. */
export const secondPeople = {
  sonya: person("sonya", "Софья Лунина", { role: "seller", closed: false }),
  zakhar: person("zakhar", "Захар Орлов", { role: "seller", closed: true }),
  timur: person("timur", "Тимур Агеев", { role: "seller", closed: false }),
  ulyana: person("ulyana", "Ульяна Веткина", { role: "seller", closed: false }),
  vera: person("vera", "Вера Зимина", { role: "agent", closed: true }),
  nikita: person("nikita", "Никита Белов", { role: "agent", closed: false }),
} as const;

function person(login: string, name: string, given: Pick<Somebody, "role" | "closed">): Somebody {
  return { login, name, password: `demo-${login}`, ...given };
}
