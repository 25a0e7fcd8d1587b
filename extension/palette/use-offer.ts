import { useMemo, useState } from "preact/hooks";
import type { TrailStep } from "../../core/contract/context.ts";
import { offerOf, type Offer } from "../ask/offer.ts";
import { askBackground } from "../platform/ask-background.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { HostState, PageFacts } from "../platform/protocol.ts";
import { nearOf } from "./near-of.ts";
import { useWhenShown } from "./use-when-shown.ts";
import type { WindowLink } from "./window-link.ts";

/** What is known of the page in front. */
export type InFront = {
  /** What could go along with a question. */
  readonly offer: Offer;
  /** The portal's section that it belongs to, where that is known. */
  readonly near: string | null;
};

/** Collected anew each time the window is shown. */
export function useOffer(
  host: HostClient,
  link: WindowLink,
  { portalOrigins, policy }: Pick<HostState, "portalOrigins" | "policy">,
): InFront {
  const [facts, setFacts] = useState<PageFacts | null>(null);
  const [trail, setTrail] = useState<readonly TrailStep[]>([]);

  useWhenShown(link, () => {
    void askBackground("page-facts", null).then(setFacts);
    void host.call("trail", null).then((outcome) => outcome.kind === "ok" && setTrail(outcome.answer));
  });

  const { mayNot, unticked } = policy;
  return useMemo(() => {
    const page = facts && URL.parse(facts.address);
    const portal = link.place?.portal ?? (page !== null && portalOrigins.includes(page.origin));
    return {
      offer: offerOf({
        facts,
        trail: mayNot.includes("send-trail") ? [] : trail,
        site: link.place?.site ?? page?.hostname ?? null,
        portal,
        unticked,
      }),
      near: portal && facts ? nearOf(facts) : null,
    };
  }, [facts, trail, link, portalOrigins, mayNot, unticked]);
}
