import { useEffect, useState } from "preact/hooks";
import type { Hit } from "../../../core/contract/search.ts";
import { useApp } from "../../palette/app-context.ts";
import type { SearchAnswer } from "../../../core/contract/search.ts";
import { mask } from "../../../core/desk/mask-personal-data.ts";
import { masked } from "../../../core/desk/mask-context.ts";
import { saysEnough } from "./says-enough.ts";

/** Where a question may be answered already. */
export type Offered =
  | { readonly kind: "not-asked" }
  | { readonly kind: "found"; readonly sections: readonly Hit[] };

const mostOffered = 3;
const notAsked: Offered = { kind: "not-asked" };

/** Sections that have the words of this question, from the search of this browser. */
export function useOffered(question: string): Offered {
  const { host, near, recordsVersion } = useApp();
  const [offered, setOffered] = useState(notAsked);
  useEffect(() => {
    // A customer's number stands on no page.
    const words = masked(question).replaceAll(mask, " ");
    if (!saysEnough(words)) return setOffered(notAsked);
    let over = false;
    async function look(): Promise<void> {
      const given = {
        query: words,
        literal: false,
        filters: {},
        near,
        limit: mostOffered,
        beside: true as const,
      };
      const outcome = await host.call("search", given);
      if (over || outcome.kind !== "ok") return;
      const { answer } = outcome.answer;
      const good = answersMuch(answer);
      const sections = good ? answer.groups.slice(0, mostOffered).map((group) => group.best) : [];
      setOffered({ kind: "found", sections });
    }
    void look();
    return () => {
      over = true;
    };
  }, [host, question, near, recordsVersion]);
  return offered;
}

/** Half of the words of a whole sentence may stand nowhere: it is offered aside, and nobody takes it for the answer. */
function answersMuch({ shown, missing }: SearchAnswer): boolean {
  const words = shown.split(/\s+/).filter((word) => word.length > 2).length;
  return missing.length <= words / 2;
}
