import type { PageContext, RequestContext, TrailStep } from "../../core/contract/context.ts";
import type { TickedPart } from "../../core/contract/extension-policy.ts";
import type { PageFacts } from "../platform/protocol.ts";

/** A part of the context that the seller may take along or leave. */
export type Attachment = "page" | "selection" | "trail" | "site";

/** What could go along with a question. Each part is null where there is nothing of the kind. */
export type Offer = {
  readonly page: PageContext | null;
  readonly selection: string | null;
  readonly trail: readonly TrailStep[] | null;
  readonly site: string | null;
  /** What is ticked before the seller says anything. */
  readonly ticked: readonly Attachment[];
};

type Seen = {
  readonly facts: PageFacts | null;
  readonly trail: readonly TrailStep[];
  /** Name of the site in front, null where there is none (a new tab). */
  readonly site: string | null;
  readonly portal: boolean;
  /** What the policy leaves unticked. */
  readonly unticked: readonly TickedPart[];
};

/**
 * What is offered: on the portal page, selection and trail; elsewhere the site's name alone, and of the page itself
 * nothing that the seller does not tick. Outside the portal an address loses its query, which may name a customer.
 */
export function offerOf({ facts, trail, site, portal, unticked }: Seen): Offer {
  const page = facts && pageContextOf(facts, portal);
  const selection = facts?.selection?.trim().slice(0, 2000) || null;
  const steps = trail.length > 0 ? trail.slice(-50) : null;
  if (!portal) return { page, selection, trail: steps, site, ticked: site ? ["site"] : [] };
  const there = { page, selection, trail: steps };
  const parts = ["page", "selection", "trail"] as const;
  const ticked = parts.filter((part) => there[part] !== null && !unticked.includes(part));
  return { page, selection, trail: steps, site: null, ticked };
}

/** The context that really goes along. */
export function contextOf(offer: Offer, ticked: readonly Attachment[]): RequestContext {
  const has = (part: Attachment): boolean => ticked.includes(part);
  return {
    ...(offer.page && has("page") ? { page: offer.page } : {}),
    ...(offer.selection && has("selection") ? { selection: offer.selection } : {}),
    ...(offer.trail && has("trail") ? { trail: [...offer.trail] } : {}),
    ...(offer.site && has("site") ? { site: offer.site } : {}),
  };
}

function pageContextOf(facts: PageFacts, portal: boolean): PageContext {
  return {
    address: portal ? facts.address : withoutQuery(facts.address),
    title: facts.title.slice(0, 500),
    breadcrumb: facts.breadcrumb.slice(0, 20).map((step) => step.slice(0, 200)),
    ...(facts.heading ? { heading: facts.heading.slice(0, 300) } : {}),
  };
}

function withoutQuery(address: string): string {
  const url = URL.parse(address);
  return url ? url.origin + url.pathname : "";
}
