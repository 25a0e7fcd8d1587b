import type { RequestContext } from "../../core/contract/context.ts";
import type { Source } from "../../core/contract/request.ts";
import type { PortalPort } from "./portal-port.ts";
import type { Viewer } from "./request-access.ts";

type Groups = Pick<Viewer, "groups">;

/** Whether a document's audience and these groups have one in common. */
export function isForViewer(audience: readonly string[], { groups }: Groups): boolean {
  return audience.some((group) => groups.includes(group));
}

/**
 * Whether the viewer may see all that stands at an address: title, heading and selection may be of any passage there, and
 * a portal may show others more than the viewer. What no release knows is the seller's own word.
 */
export function mayOpen(portal: PortalPort, viewer: Groups, address: string): boolean {
  return namesOf(address).every((name) => portal.seesAllAt(name, viewer.groups) !== false);
}

/** Whether the viewer may see all that stands at an address that is known; of what no release knows nobody is shown a picture. */
export function maySeePicture(portal: PortalPort, viewer: Groups, address: string): boolean {
  const seen = namesOf(address).map((name) => portal.seesAllAt(name, viewer.groups));
  return seen.includes(true) && !seen.includes(false);
}

/** A context without what of the portal the viewer may not see, named in `withheld`. */
export function contextFor(portal: PortalPort, viewer: Groups, context: RequestContext): RequestContext {
  const { page, selection, trail, ...rest } = context;
  const withheld: ("page" | "trail")[] = [];
  const shown: RequestContext = rest;
  if (page && !mayOpen(portal, viewer, page.address)) withheld.push("page");
  else {
    if (page) shown.page = page;
    if (selection) shown.selection = selection;
  }
  if (trail) {
    shown.trail = trail.filter((step) => step.kind === "query" || mayOpen(portal, viewer, step.address));
    if (shown.trail.length < trail.length) withheld.push("trail");
  }
  return withheld.length > 0 ? { ...shown, withheld } : shown;
}

/** What stands in the place of a cited source that the viewer may not see: the numbers of the others stay. */
export function hiddenSource(kind: Source["kind"]): Source {
  return {
    record: "",
    document: "",
    kind,
    title: "",
    path: [],
    place: { kind: "heading", value: "" },
    address: "",
    hidden: true,
  };
}

// A fragment or a stray parameter must not make a private page look like one that nobody knows.
function namesOf(address: string): string[] {
  if (!URL.canParse(address)) return [address];
  const url = new URL(address);
  const names = [address];
  url.hash = "";
  names.push(url.href);
  url.search = "";
  names.push(url.href);
  return [...new Set(names)];
}
