/** A page as a portal sends it: what it says, in which charset, and what is said about that. */
export type EncodedPage = {
  readonly text: string;
  readonly charset: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
};

const sentences = `
Франшиза по договору КАСКО — от 10 000 до 60 000 рублей, она вычитается из каждой выплаты.
Для оформления полиса ОСАГО нужны паспорт, ПТС или СТС и водительские удостоверения всех допущенных.
Если клиент заявил о событии позже 30 дней, передайте убыток в отдел урегулирования.
Коэффициент бонус-малус (КБМ) проверяется в базе АИС РСА по номеру удостоверения.
Страховая сумма по ипотеке равна остатку долга плюс 10 %, если банк не требует иного.
Что делать, если объект осмотра находится за пределами города? Согласуйте выезд с экспертом.
Возврат премии в период охлаждения: 14 календарных дней со дня заключения договора.
«Зелёная карта» оформляется на срок от 15 дней; чек и бланк выдаются на руки.
Ёмкость перестраховочной программы уточняйте у андеррайтера по телефону 12-34.
Ущерб от подтопления, шторма и града покрывается только при включённом риске «Стихийные бедствия».
Съёмка повреждений: общий план, крупный план, номер кузова (VIN), показания одометра.
Выплата производится в течение 20 рабочих дней с даты получения последнего документа.
Эвакуатор вызывается один раз за период страхования, не далее 50 км от места ДТП.
Пролонгация предлагается клиенту за 45 дней до окончания срока действия полиса.
Юридическим лицам счёт выставляется в день обращения, акт — после оплаты.
Жалобы, поступившие по e-mail, регистрируются в CRM в тот же день.
Щиток приборов, фары и шины не входят в перечень дополнительного оборудования.
Медицинская помощь по ДМС организуется через круглосуточный пульт; направление не требуется.
Цены на услуги клиник-партнёров обновляются ежеквартально, смотрите приложение № 3.
Подъездные пути, ограждения и хозяйственные постройки страхуются отдельно от дома.
Агент обязан сообщить об изменении степени риска: смене собственника, сдаче жилья в аренду.
Хищение ключей и документов не является угоном, но уменьшает выплату на 25 %.
Полис выезжающего за рубеж действует с момента пересечения границы; спорт — с доплатой.
Отказ подписывает руководитель группы. Шаблон письма лежит в разделе «Типовые формы».
Несчастный случай: травма, ожог, отравление, укус животного; хроника исключена.
`
  .trim()
  .split("\n");
const titles = [
  "Тарифы КАСКО",
  "ПРАВИЛА СТРАХОВАНИЯ ИМУЩЕСТВА",
  "Памятка продавца",
  "Урегулирование убытков",
  "Вопросы и ответы",
  "ПРИКАЗ № 117",
  "Контакты",
  "Ипотека: чек-лист",
  "Как оформить ДТП по европротоколу",
];
const links = ["Главная", "Продукты", "Убытки", "Обучение", "Выход", "Поиск по порталу", "ДМС", "ОСАГО"];

const declarable = "utf-8 windows-1251 koi8-r ibm866 iso-8859-1 windows-1252 iso-8859-5".split(" ");

/** The same page for the same number: a page that is read wrongly can be looked at. */
export function insurancePage(number: number): EncodedPage {
  const random = randomFrom(number);
  const pick = <T>(all: readonly T[], otherwise: T): T => all[Math.floor(random() * all.length)] ?? otherwise;
  const many = (most: number, make: () => string) =>
    Array.from({ length: 1 + Math.floor(random() ** 2 * most) }, make);
  const charset = pick(["windows-1251", "koi8-r", "ibm866", "utf-8"], "utf-8");
  const declared = () => pick([null, null, charset, pick(declarable, charset)], null);
  const [header, meta] = [declared(), declared()];
  const title = pick(titles, "");
  const menu = many(8, () => `<a href="/p/${Math.floor(random() * 999)}">${pick(links, "")}</a>`).join(" ");
  const text = [
    `<!DOCTYPE html><html><head>${meta === null ? "" : `<meta charset="${meta}">`}<title>${title}</title></head>`,
    `<body class="page"><div id="nav">${random() < 0.5 ? menu : ""}</div><h1>${title}</h1>`,
    ...many(40, () => `<p>${pick(sentences, "")}</p>`),
    random() < 0.3
      ? "<table><tr><td>Стаж</td><td>Кт</td></tr><tr><td>до 3 лет</td><td>1,87</td></tr></table>"
      : "",
    random() < 0.3 ? "<pre>ERR-4711: timeout, retry later</pre>" : "",
    "</body></html>",
  ].join("\n");
  const plain = charset === "utf-8" ? text : asItCan(text, charset);
  return {
    text: plain,
    charset,
    bytes: encode(plain, charset),
    contentType: random() < 0.2 ? "" : `text/html${header === null ? "" : `; charset=${header}`}`,
  };
}

/** Old charsets have no such quotation marks and dashes: editors wrote the plain ones, or entities. */
function asItCan(text: string, charset: string): string {
  const table = bytesOf(charset);
  const instead: Readonly<Record<string, string>> = { "«": "&laquo;", "»": "&raquo;", "—": "-", "№": "N" };
  return Array.from(text, (char) => (table.has(char) ? char : (instead[char] ?? "?"))).join("");
}

function encode(text: string, charset: string): Uint8Array {
  if (charset === "utf-8") return new TextEncoder().encode(text);
  const table = bytesOf(charset);
  return Uint8Array.from(Array.from(text, (char) => table.get(char) ?? 63));
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** What each byte means, asked of the decoder. */
function bytesOf(charset: string): ReadonlyMap<string, number> {
  const known = tables.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  tables.set(charset, table);
  return table;
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
