import { PageFigure } from "../../../core/contract/page-study.ts";

/** What is shown of pages: the list, or what stands behind a figure of one. */
export type PagesView = {
  readonly weeks?: number;
  readonly shown?: { readonly document: string; readonly of: PageFigure };
};

/** So many weeks as can be chosen. */
export const weeksToChoose = [1, 4, 12] as const;
export const usualWeeks = 4;

/** The view that an address asks for; what it does not know it leaves out. */
export function pagesOfQuery(query: URLSearchParams): PagesView {
  const weeks = weeksToChoose.find((one) => String(one) === query.get("weeks"));
  const document = query.get("document") ?? "";
  const of = PageFigure.safeParse(query.get("of")).data;
  return {
    ...(weeks === undefined ? {} : { weeks }),
    ...(document === "" || of === undefined ? {} : { shown: { document, of } }),
  };
}

/** What follows the address: «?weeks=12&document=tariffs&of=from», or nothing. */
export function queryOfPages({ weeks, shown }: PagesView): string {
  const query = new URLSearchParams();
  if (weeks !== undefined && weeks !== usualWeeks) query.set("weeks", String(weeks));
  if (shown !== undefined) {
    query.set("document", shown.document);
    query.set("of", shown.of);
  }
  const told = query.toString();
  return told === "" ? "" : `?${told}`;
}
