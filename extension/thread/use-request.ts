import { useEffect, useState } from "preact/hooks";
import type { RequestView } from "../../core/contract/request.ts";
import { useApp } from "../palette/app-context.ts";

export type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "loaded"; readonly view: RequestView };

/** A request with its thread, asked for again whenever something happens to it or the connection returns; what is new counts as read. */
export function useRequest(id: number): [Loaded, (view: RequestView) => void] {
  const { host, changes, state, isSeen } = useApp();
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const version = changes.get(id) ?? 0;
  const online = state.connection.kind === "online";

  useEffect(() => {
    let over = false;
    async function load(): Promise<void> {
      const outcome = await host.call("request", { id });
      if (over) return;
      setLoaded((before) => {
        if (outcome.kind === "ok") return { kind: "loaded", view: outcome.answer };
        return before.kind === "loaded" ? before : { kind: "failed" };
      });
    }
    void load();
    return () => {
      over = true;
    };
  }, [host, id, version, online]);

  const unseen = loaded.kind === "loaded" && loaded.view.unseen;
  useEffect(() => {
    async function tellRead(): Promise<void> {
      // The thread lives on in a closed overlay: what comes in there has not been read.
      if (await isSeen()) await host.call("viewed", { id });
    }
    if (unseen) void tellRead();
  }, [host, id, unseen, version, isSeen]);

  return [loaded, (view) => setLoaded({ kind: "loaded", view })];
}
