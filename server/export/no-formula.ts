// The wide signs are formulas to spreadsheets of East Asian languages.
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that a spreadsheet would take for a formula is said to be text, by an apostrophe before it. */
export function noFormula(text: string): string {
  return beginsFormula.test(text) ? `'${text}` : text;
}
