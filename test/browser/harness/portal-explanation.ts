import type { Explanation } from "../../../core/contract/crawl-run.ts";

/** Why an address is found, for two identities: one may read it, the other meets a sign-in page. */
export const portalExplanation: Explanation = {
  address: "https://portal.severmost.example/products/casco/tariffs-pfo",
  source: "portal",
  identities: [
    {
      identity: "staff",
      groups: ["everyone"],
      steps: [
        {
          step: "allowed",
          verdict: "fine",
          said: {
            ru: "правило /products/**, найден на «Продукты › КАСКО», глубина 3",
            en: "rule /products/**, found on “Products › Casco”, depth 3",
          },
        },
        {
          step: "fetched",
          verdict: "fine",
          said: { ru: "200 за 240 мс, изменён 18.11", en: "200 in 240 ms, changed 18 Nov" },
        },
        {
          step: "content",
          verdict: "notable",
          said: {
            ru: "взято из main.article; windows-1251 в тексте при utf-8 в заголовке: поверили тексту",
            en: "taken from main.article; windows-1251 in the text though the header says utf-8: the text was believed",
          },
        },
        {
          step: "sections",
          verdict: "fine",
          said: {
            ru: "3: Базовые тарифы, Молодые водители, Франшиза",
            en: "3: Basic rates, Young drivers, Deductible",
          },
        },
        {
          step: "audience",
          verdict: "fine",
          said: { ru: "всем сотрудникам", en: "every colleague" },
        },
        {
          step: "known",
          verdict: "fine",
          said: {
            ru: "есть в индексе; в последний раз {2026-11-23T11:01:00.000Z}: прочитан",
            en: "in the index; last visit {2026-11-23T11:01:00.000Z}: read",
          },
        },
      ],
      title: "Тарифы КАСКО: Приволжский округ",
      sections: [
        {
          heading: "Базовые тарифы",
          text: "Тариф в процентах от стоимости автомобиля: до 3 лет — 5,1 %, от 4 до 7 лет — 4,6 %, от 8 до 10 лет — 5,8 %. Территориальный коэффициент Казани уже учтён в таблице, второй раз его не умножают.",
        },
        {
          heading: "Молодые водители",
          text: "Для водителей младше 22 лет или со стажем менее 3 лет применяется коэффициент 1,65. Коэффициент берётся по самому молодому из допущенных водителей.",
        },
        { heading: "Франшиза", text: "Безусловная франшиза 15 000 ₽ снижает тариф на 8 %." },
      ],
    },
    {
      identity: "partners",
      groups: ["partner-banks", "partner-dealers"],
      steps: [
        {
          step: "allowed",
          verdict: "fine",
          said: { ru: "правило /products/**", en: "rule /products/**" },
        },
        {
          step: "fetched",
          verdict: "stops",
          said: {
            ru: "страница входа вместо текста: партнёрам не видна",
            en: "a sign-in page instead of the text: partners do not see it",
          },
        },
      ],
      title: null,
      sections: [],
    },
  ],
};
