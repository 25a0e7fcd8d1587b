/** A day, month or year as a name gives it: ISO days, both inclusive. A day alone has no end: what holds from it, holds on. */
export type Span = { readonly from: string; readonly through?: string };

/** What a title or an address says of which edition it names. */
export type Statement = {
  /** Days, months and years named, less those that only end something. */
  readonly spans: readonly Span[];
  /** The last day, where the name gives one: «до 31.12.2025». */
  readonly until?: string;
  readonly version?: readonly number[];
  /** In words: «архив», «новая редакция». */
  readonly called?: "old" | "new";
};

export const daySpan = (day: string): Span => ({ from: day });

export function monthSpan(year: string, month: string): Span {
  const begins = `${year}-${month.padStart(2, "0")}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${begins}-01`, through: `${begins}-${last}` };
}

export const yearSpan = (first: string, last = first): Span => ({
  from: `${first}-01-01`,
  through: `${last}-12-31`,
});
