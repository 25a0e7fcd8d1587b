import { useEffect, useState } from "preact/hooks";
import type { RequestRow } from "../../core/contract/request.ts";
import { useApp } from "../palette/app-context.ts";

/** Whether colleagues ask the same as this question of one's own, in its words: only the server knows. */
export function useSameAsked(request: RequestRow, words: string | null): boolean {
  const { host, state } = useApp();
  const [isAsked, setIsAsked] = useState(false);
  const online = state.connection.kind === "online";
  const text = online && mayBeOthersToo(request) ? words : null;
  useEffect(() => {
    if (text === null) return setIsAsked(false);
    let over = false;
    async function look(question: string): Promise<void> {
      const outcome = await host.call("sameAsked", { text: question });
      if (!over) setIsAsked(outcome.kind === "ok" && outcome.answer !== null);
    }
    void look(text);
    return () => {
      over = true;
    };
  }, [host, text]);
  return isAsked;
}

/** Of a complaint nobody is told; and where colleagues wait for this very answer, that is said already. */
function mayBeOthersToo({ as, state, joinedAt, joined }: RequestRow): boolean {
  const waits = state === "open" || state === "paused";
  return waits && as === "question" && joinedAt === undefined && joined === undefined;
}
