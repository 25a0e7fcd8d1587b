const spaces = [" ", "\u00a0", "\u202f", "\u2009"];
const months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const day = /^(\d\d)\.(\d\d)\.(\d{4})$/;

/**
 * How texts may write a number or a date that `numberPhrases` has given its one form: «30 000» for 30000, «50 тыс» for
 * 50000, «18 ноября 2026» for 18.11.2026. In small letters, not with every ending.
 */
export function numberSpellings(form: string): string[] {
  const date = day.exec(form);
  if (date !== null) {
    const [, dayOfMonth = "", month = "", year = ""] = date;
    const name = months[Number(month) - 1] ?? "";
    return [
      ...spaces.map((space) => [Number(dayOfMonth), name, year].join(space)),
      `${year}-${month}-${dayOfMonth}`,
    ];
  }
  if (form.endsWith("%")) {
    const number = form.slice(0, -1).replace(".", ",");
    return ["", ...spaces].flatMap((space) => [`${number}${space}%`, `${number}${space}процент`]);
  }
  if (!/^\d{4,15}$/.test(form)) return [];
  const number = Number(form);
  const short = [
    ...(number % 1e3 === 0 ? [`${number / 1e3} тыс`, `${number / 1e3}тыс`] : []),
    ...(number % 1e5 === 0 ? [`${String(number / 1e6).replace(".", ",")} м`] : []),
  ];
  return [...spaces.map((space) => form.replaceAll(/\B(?=(?:\d{3})+$)/g, space)), ...short];
}
