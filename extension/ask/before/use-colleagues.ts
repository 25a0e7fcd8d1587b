import { useEffect, useState } from "preact/hooks";
import type { OfferedAnswer } from "../../../core/contract/answering.ts";
import type { SameAsked } from "../../../core/contract/joining-endpoints.ts";
import { longestQuestion } from "../../../core/contract/limits.ts";
import { useApp } from "../../palette/app-context.ts";
import { saysEnough } from "./says-enough.ts";

/** Colleagues who wait for an answer to the same, and answers that others got to it. */
export type Colleagues = { readonly waiting: SameAsked | null; readonly answers: readonly OfferedAnswer[] };

const nobody: Colleagues = { waiting: null, answers: [] };

/** What colleagues asked and were told: only the server knows. */
export function useColleagues(question: string): Colleagues {
  const { host, state } = useApp();
  const [colleagues, setColleagues] = useState(nobody);
  const online = state.connection.kind === "online";
  const text = question.trim();
  const asked = online && saysEnough(text) && text.length <= longestQuestion ? text : "";
  useEffect(() => {
    if (asked === "") return setColleagues(nobody);
    let over = false;
    async function look(): Promise<void> {
      const offered = await host.call("offeredAnswers", { text: asked });
      if (over) return;
      setColleagues(
        offered.kind === "ok" ? { waiting: offered.answer.same, answers: offered.answer.answers } : nobody,
      );
    }
    void look();
    return () => {
      over = true;
    };
  }, [host, asked]);
  return colleagues;
}
