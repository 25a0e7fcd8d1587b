import type { PageContext, RequestContext, TrailStep } from "../../core/contract/context.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { contextAddress } from "./context-address.ts";

const trailMinutes = 15;
// A step and the click may share a moment that two clocks round differently.
const afterClickMs = 2000;

type Asking = {
  readonly portalOrigins: readonly string[];
  /** The click by the device's own clock, which also timed the trail. */
  readonly clickedAt: string;
  /** The same click by the server's clock. */
  readonly askedAt: string;
};

/**
 * What of a context is kept, whatever a client sent: portal pages and our own queries of the last minutes before the
 * click, addresses without what is not the portal's. Times of the trail are told by the server's clock.
 */
export function sanitiseContext(context: RequestContext, asking: Asking): RequestContext {
  const page = context.page && keptPage(context.page, asking.portalOrigins);
  const selection = cleanText(context.selection ?? "");
  const trail = (context.trail ?? []).flatMap((step) => keptStep(step, asking));
  const site = siteName(context.site ?? "");
  return {
    ...(page ? { page } : {}),
    ...(selection ? { selection } : {}),
    ...(trail.length > 0 ? { trail } : {}),
    ...(site ? { site } : {}),
  };
}

function keptPage(page: PageContext, portalOrigins: readonly string[]): PageContext | null {
  const address = contextAddress(page.address, portalOrigins);
  if (address === null) return null;
  const heading = cleanLine(page.heading ?? "");
  return {
    address,
    title: cleanLine(page.title),
    breadcrumb: page.breadcrumb.map(cleanLine).filter((step) => step !== ""),
    ...(heading ? { heading } : {}),
  };
}

function keptStep(step: TrailStep, asking: Asking): TrailStep[] {
  const clicked = Date.parse(asking.clickedAt);
  const happened = Date.parse(step.at);
  if (happened < clicked - trailMinutes * 60_000 || happened > clicked + afterClickMs) return [];
  const at = new Date(Date.parse(asking.askedAt) + Math.min(0, happened - clicked)).toISOString();
  if (step.kind === "query") {
    const query = cleanLine(step.query);
    return query === "" ? [] : [{ kind: "query", at, query, hits: Math.max(0, step.hits) }];
  }
  const address = contextAddress(step.address, asking.portalOrigins);
  if (address === null || !asking.portalOrigins.includes(new URL(address).origin)) return [];
  return [{ kind: "page", at, address, title: cleanLine(step.title) }];
}

function siteName(site: string): string {
  const name = cleanLine(site);
  return URL.canParse(`https://${name}`) ? new URL(`https://${name}`).host : "";
}
