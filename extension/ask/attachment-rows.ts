import type { TrailStep } from "../../core/contract/context.ts";
import type { Attachment, Offer } from "./offer.ts";
import type { IconName } from "../../ui/icon.tsx";

export type AttachmentRow =
  | {
      readonly part: "page";
      readonly icon: IconName;
      readonly title: string;
      readonly heading: string | null;
    }
  | { readonly part: "selection"; readonly icon: IconName; readonly text: string }
  | { readonly part: "trail"; readonly icon: IconName; readonly steps: readonly TrailStep[] }
  | { readonly part: "site"; readonly icon: IconName; readonly name: string };

/** What can go along, in the order of the form. */
export function attachmentRows(offer: Offer): AttachmentRow[] {
  const rows: AttachmentRow[] = [];
  if (offer.site) rows.push({ part: "site", icon: "page", name: offer.site });
  if (offer.page) {
    rows.push({
      part: "page",
      icon: "page",
      title: offer.page.title || offer.page.address,
      heading: offer.page.heading ?? null,
    });
  }
  if (offer.selection) rows.push({ part: "selection", icon: "selection", text: offer.selection });
  if (offer.trail) rows.push({ part: "trail", icon: "trail", steps: offer.trail });
  return rows;
}

/** A trail in figures: queries, pages, and the minutes it spans, at least one. */
export function trailFigures(
  steps: readonly TrailStep[],
  now: number,
): Record<"queries" | "pages" | "minutes", number> {
  const queries = steps.filter((step) => step.kind === "query").length;
  const began = Math.min(...steps.map((step) => Date.parse(step.at)));
  return { queries, pages: steps.length - queries, minutes: Math.max(1, Math.round((now - began) / 60_000)) };
}

/** Ticked parts after one was switched. */
export function switched(ticked: readonly Attachment[], part: Attachment): Attachment[] {
  return ticked.includes(part) ? ticked.filter((one) => one !== part) : [...ticked, part];
}
