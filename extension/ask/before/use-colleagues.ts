import { useEffect, useState } from "preact/hooks";
import type { SameAsked } from "../../../core/contract/joining-endpoints.ts";
import { longestQuestion } from "../../../core/contract/limits.ts";
import { useApp } from "../../palette/app-context.ts";
import { saysEnough } from "./says-enough.ts";

/** Whether colleagues wait for an answer to the same: only the server knows. */
export function useColleagues(question: string): SameAsked | null {
  const { host, state } = useApp();
  const [same, setSame] = useState<SameAsked | null>(null);
  const online = state.connection.kind === "online";
  const text = question.trim();
  const asked = online && saysEnough(text) && text.length <= longestQuestion ? text : "";
  useEffect(() => {
    if (asked === "") return setSame(null);
    let over = false;
    async function look(): Promise<void> {
      const outcome = await host.call("sameAsked", { text: asked });
      if (!over) setSame(outcome.kind === "ok" ? outcome.answer : null);
    }
    void look();
    return () => {
      over = true;
    };
  }, [host, asked]);
  return same;
}
