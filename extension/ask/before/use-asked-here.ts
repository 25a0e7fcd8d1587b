import { useEffect, useState } from "preact/hooks";
import type { AskedHere } from "../../../core/contract/page-study.ts";
import { useApp } from "../../palette/app-context.ts";

/** What colleagues asked about the portal page that one is on; null elsewhere, and where fewer than three did. */
export function useAskedHere(): AskedHere | null {
  const { host, state, offer } = useApp();
  const [here, setHere] = useState<AskedHere | null>(null);
  const online = state.connection.kind === "online";
  const page = offer.page?.address ?? "";
  const isPortal = URL.canParse(page) && state.portalOrigins.includes(new URL(page).origin);
  const address = online && isPortal ? page : null;
  useEffect(() => {
    if (address === null) return setHere(null);
    let over = false;
    async function look(at: string): Promise<void> {
      const told = await host.call("askedHere", { address: at });
      if (!over) setHere(told.kind === "ok" ? told.answer : null);
    }
    void look(address);
    return () => {
      over = true;
    };
  }, [host, address]);
  return here;
}
