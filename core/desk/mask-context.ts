import type { RequestContext } from "../contract/context.ts";
import { findPersonalData } from "./find-personal-data.ts";
import { maskPersonalData } from "./mask-personal-data.ts";

/** A text with all numbers that lead to a person masked. */
export function masked(text: string): string {
  return maskPersonalData(text, findPersonalData(text));
}

/** A context with all such numbers masked, in these parts of it; addresses stay, or they would lead nowhere. */
export function maskContext(
  context: RequestContext,
  parts: readonly ("page" | "selection" | "trail")[] = ["page", "selection", "trail"],
): RequestContext {
  const { page, selection, trail } = context;
  return {
    ...context,
    ...(page && parts.includes("page")
      ? {
          page: {
            ...page,
            title: masked(page.title),
            breadcrumb: page.breadcrumb.map(masked),
            ...(page.heading === undefined ? {} : { heading: masked(page.heading) }),
          },
        }
      : {}),
    ...(selection !== undefined && parts.includes("selection") ? { selection: masked(selection) } : {}),
    ...(trail && parts.includes("trail")
      ? {
          trail: trail.map((step) =>
            step.kind === "query"
              ? { ...step, query: masked(step.query) }
              : { ...step, title: masked(step.title) },
          ),
        }
      : {}),
  };
}
