import { useEffect, useState } from "preact/hooks";
import type { RequestRow } from "../../../core/contract/request.ts";
import { useApp } from "../../palette/app-context.ts";
import { saysEnough } from "./says-enough.ts";

/** An own open question that asks the same, or a colleague's that one waits for; null where there is none. */
export function useOwnSame(question: string): RequestRow | null {
  const { state } = useApp();
  const [same, setSame] = useState<number | null>(null);
  const { requests } = state;
  const open = requests.filter((row) => row.state === "open" || row.state === "paused");
  const asked = saysEnough(question) && open.length > 0 ? question : "";
  // A clock that goes on changes rows, but not what they ask.
  const texts = JSON.stringify(open.map(({ id, text }) => [id, text]));

  useEffect(() => {
    if (asked === "") return setSame(null);
    let over = false;
    async function look(): Promise<void> {
      // Its words are a hundred kilobytes that few windows need.
      const { asksTheSame, createQuestionIndex } = await import("../../../core/desk/same-question.ts");
      if (over) return;
      const index = createQuestionIndex();
      for (const { id, text } of open) if (text !== null) index.add({ id, text });
      const [nearest] = index.similar(asked, 1);
      setSame(nearest && asksTheSame(nearest.score) ? nearest.id : null);
    }
    void look();
    return () => {
      over = true;
    };
    // `texts` stands for `open`
  }, [asked, texts]);
  return open.find(({ id }) => id === same) ?? null;
}
