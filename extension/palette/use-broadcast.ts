import { useEffect, useRef } from "preact/hooks";
import type { OwnBroadcast } from "../../core/contract/broadcast.ts";
import { useApp } from "./app-context.ts";
import { useOfUser } from "./use-of-user.ts";

const none: OwnBroadcast | null = null;

/** The instruction of the week, asked for at each opening; said to be seen once the window really is. */
export function useBroadcast(): OwnBroadcast | null {
  const { host, onShown, isSeen } = useApp();
  const [broadcast, setBroadcast] = useOfUser<OwnBroadcast | null>(none);
  const told = useRef<number | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const outcome = await host.call("broadcast", null);
      if (!wanted || outcome.kind !== "ok") return;
      const { answer } = outcome;
      setBroadcast(answer);
      if (answer === null || told.current === answer.id || !(await isSeen())) return;
      told.current = answer.id;
      void host.call("metBroadcast", { broadcast: answer.id, did: "seen" });
    };
    void load();
    const stop = onShown(() => void load());
    return () => {
      wanted = false;
      stop();
    };
  }, [host, onShown, isSeen, setBroadcast]);
  return broadcast;
}
