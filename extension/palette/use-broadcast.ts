import { useCallback, useEffect, useRef } from "preact/hooks";
import type { OwnBroadcast } from "../../core/contract/broadcast.ts";
import { useApp } from "./app-context.ts";
import { useOfUser } from "./use-of-user.ts";

const none: OwnBroadcast | null = null;

/** The instruction of the week, asked for at each opening; `noteSeen` is for whoever puts it on the screen. */
export function useBroadcast(): { readonly broadcast: OwnBroadcast | null; readonly noteSeen: () => void } {
  const { host, onShown, isSeen, state } = useApp();
  const user = state.account.kind === "connected" ? state.account.me.id : null;
  const [broadcast, setBroadcast] = useOfUser<OwnBroadcast | null>(none);
  const told = useRef("");
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const outcome = await host.call("broadcast", null);
      if (wanted && outcome.kind === "ok") setBroadcast(outcome.answer);
    };
    void load();
    const stop = onShown(() => void load());
    return () => {
      wanted = false;
      stop();
    };
  }, [host, onShown, setBroadcast]);

  const shown = broadcast?.id ?? null;
  const noteSeen = useCallback(() => {
    const note = async (): Promise<void> => {
      const own = `${user} ${shown}`;
      if (shown === null || told.current === own || !(await isSeen())) return;
      told.current = own;
      const { kind } = await host.call("metBroadcast", { broadcast: shown, did: "seen" });
      // Without a line it is said at the next look.
      if (kind !== "ok") told.current = "";
    };
    void note();
  }, [host, isSeen, shown, user]);
  return { broadcast, noteSeen };
}
