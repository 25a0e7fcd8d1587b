const openings = [
  "Базовый тариф",
  "Коэффициент",
  "Безусловная франшиза",
  "Скидка",
  "Надбавка",
  "Страховая премия",
];
const conditions = [
  "применяется",
  "рассчитывается",
  "согласуется",
  "не применяется",
  "указывается в полисе",
  "уточняется",
];
const subjects = [
  "для легковых автомобилей",
  "при рассрочке",
  "для молодых водителей",
  "при продлении",
  "для такси",
  "в Казани",
];
const reasons = [
  "по территории использования",
  "по возрасту автомобиля",
  "с учётом убытков",
  "по решению андеррайтера",
];

/**
 * A text of numbered sentences as a page of tariffs has them; another `subject` gives another text. `changed` is the
 * share of sentences in which a later edition differs, `year` what its figures and dates say.
 */
export function somePassages(
  given: { subject?: number; changed?: number; year?: number; sentences?: number } = {},
): string[] {
  const { subject = 0, changed = 0, year = 2026, sentences = 60 } = given;
  return Array.from({ length: sentences }, (_, at) => {
    const isChanged = (at * 7) % 20 < changed * 20;
    const from = subject * 131 + at * 17 + (isChanged ? 5 : 0);
    const pick = (list: readonly string[], step: number): string =>
      list[(from * step + Math.floor(from / 6)) % list.length] ?? "";
    const word = `${pick(openings, 5)} ${pick(subjects, 7)} ${isChanged ? "теперь " : ""}${pick(conditions, 11)} ${pick(reasons, 3)}`;
    return `${word}: ${at % 9},${year % 100} % с 01.${String((at % 12) + 1).padStart(2, "0")}.${year}, раздел «${code(subject, at)}».`;
  });
}

/** A word of its own for each sentence of each subject. */
function code(subject: number, at: number): string {
  const letters = "бвгджзклмнпрст";
  const letter = (of: number): string => letters.charAt(of % letters.length);
  return `ко${letter(at)}а${letter(Math.floor(at / 14))}у${letter(subject)}`;
}
