import type { RequestContext } from "../../../core/contract/context.ts";
import { findPersonalData, type PersonalData } from "../../../core/desk/find-personal-data.ts";

/** Where a customer's number stands. */
export type PersonalPlace = "text" | "page" | "selection" | "trail";

/** A customer's number that would leave with the question. */
export type PersonalItem = {
  /** The same number in the same place is one item. */
  readonly key: string;
  readonly place: PersonalPlace;
  readonly kind: PersonalData["kind"];
  readonly number: string;
};

/** Customers' numbers in a question and in what goes along with it, in the order in which they are read. */
export function personalItems(text: string, context: RequestContext): PersonalItem[] {
  const { page, selection, trail } = context;
  const texts: readonly (readonly [PersonalPlace, string])[] = [
    ["text", text],
    ...(page
      ? [page.title, ...page.breadcrumb, page.heading ?? ""].map((words) => ["page", words] as const)
      : []),
    ["selection", selection ?? ""],
    ...(trail ?? []).map((step) => ["trail", step.kind === "query" ? step.query : step.title] as const),
  ];
  const items = new Map<string, PersonalItem>();
  for (const [place, words] of texts) {
    for (const { kind, from, to } of findPersonalData(words)) {
      const number = words.slice(from, to);
      const key = `${place} ${kind} ${number}`;
      items.set(key, { key, place, kind, number });
    }
  }
  return [...items.values()];
}
