/** What the words around a number call it. `other` is something that leads to no person: a contract, a tariff, a request. */
export type Named = "passport" | "card" | "phone" | "other" | null;

const lookBack = 48;
const lookAhead = 24;

const words =
  /(?<!\p{L})(?:(?<passport>(?:загран)?паспорт|сери[яию](?!\p{L})|passport)|(?<card>карт[аыуеой]|card)|(?<phone>тел(?!\p{L})|телеф|моб(?!\p{L})|мобил|сотов|(?:по|пере|до|со)?звон|(?:вотс|ватс|вац)ап|вайбер|телеграм|смс(?!\p{L})|phone|tel(?!\p{L})|cell|mobile|call|whats ?app|viber|telegram))/giu;

/** Right before the number, with «номер» or «№» between at most. */
const other =
  /(?:^|[^\p{L}])(?:договор|контракт|заяв|обращени|запрос|вопрос|счет|счёт|тариф|код|артикул|убыт|дел[оауе](?!\p{L})|инн|снилс|огрн|огрнип|бик|кпп|оквэд|окпо|vin|вин|акт|приказ|платеж|платёж|квитанци|накладн|заказ|тикет|р\/с|к\/с|contract|request|invoice|order|ticket|account|code|case)\p{L}{0,12}\.?\s{0,2}(?:(?:номер|number)\p{L}{0,3}|№|no?\.?|#)?[\s:#№]{0,3}$|№\s{0,2}$/iu;

const afterwards =
  /^[\s,(:–—-]{0,4}(?:(?:это|мой|его|её|ее|my)\s)?(?:(?<passport>паспорт|серия|passport)|(?<phone>тел(?!\p{L})|телеф|моб|сотов|phone))/iu;

/** What the words before the number at `from`, or else those after `to`, call it. */
export function namedAs(text: string, from: number, to: number): Named {
  const before = text.slice(Math.max(0, from - lookBack), from).replace(/[+(]\s?$/u, "");
  let named: Named = null;
  for (const match of before.matchAll(words)) named = nameIn(match.groups);
  if (other.test(before) && !callsPhone(before)) return "other";
  return named ?? nameIn(afterwards.exec(text.slice(to, to + lookAhead))?.groups);
}

/** «телефон №», «паспорт №»: the sign belongs to the word before it. */
function callsPhone(before: string): boolean {
  return /(?:тел|телефон\p{L}{0,3}|паспорт\p{L}{0,3}|сери[яию]\s?\d{0,4}|phone|passport|карт\p{L}{0,3})\.?\s{0,2}(?:номер\p{L}{0,3}\s{0,2})?№\s{0,2}$/iu.test(
    before,
  );
}

function nameIn(groups: Record<string, string | undefined> | undefined): Named {
  if (groups?.["passport"] !== undefined) return "passport";
  if (groups?.["card"] !== undefined) return "card";
  return groups?.["phone"] === undefined ? null : "phone";
}
