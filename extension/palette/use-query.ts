import { useCallback, useRef, useState } from "preact/hooks";
import type { SearchSurface } from "../../core/contract/learning-endpoints.ts";
import type { SearchGiven } from "../platform/protocol.ts";
import { sentFrom } from "../platform/sent-from.ts";
import { useApp } from "./app-context.ts";
import { searchFilters, withoutLast, type ChosenFilters } from "./chosen-filters.ts";
import { useDraft } from "./use-draft.ts";
import { useSearch, type Found } from "./use-search.ts";

const limit = 20;
const noFilters: ChosenFilters = [];

export type Query = {
  /** What stands in the field. */
  readonly text: string;
  /** The same without blanks around it. */
  readonly query: string;
  /** The text that came back from an earlier time, if any did. */
  readonly restored: string | null;
  readonly literal: boolean;
  readonly chosen: ChosenFilters;
  readonly found: Found;
  readonly type: (text: string) => void;
  readonly choose: (chosen: ChosenFilters) => void;
  readonly takeLastOff: () => void;
  /** Searches what was typed, in no other layout. */
  readonly searchAsTyped: () => void;
};

/** The field with its filters, and what was found for it. */
export function useQuery(): Query {
  const { near, surface, asked, forgetAsked } = useApp();
  const { text, setText, restored } = useDraft("palette", asked, "passing");
  const [literal, setLiteral] = useState(false);
  const [chosen, choose] = useState(noFilters);
  const givenOf = useSameGiven(near, surface === "panel" ? sentFrom.panel : "palette");
  const query = text.trim();
  const { found, begin } = useSearch(givenOf(query, literal, chosen));
  return {
    text,
    query,
    restored,
    literal,
    chosen,
    found,
    choose,
    type(typed) {
      const next = givenOf(typed.trim(), false, chosen);
      if (next) begin(next);
      setLiteral(false);
      forgetAsked();
      setText(typed);
    },
    takeLastOff: () => choose(withoutLast),
    searchAsTyped: () => setLiteral(true),
  };
}

type ToGiven = (query: string, literal: boolean, chosen: ChosenFilters) => SearchGiven | null;
type Asked = { readonly chosen: ChosenFilters; readonly given: SearchGiven };

/**
 * What to search for: the same object as long as it is the same, null for a blank query. Where the page stands is asked at
 * each new query alone: told late, it must not move rows that are looked at.
 */
function useSameGiven(near: string | null, surface: SearchSurface): ToGiven {
  const last = useRef<Asked | null>(null);
  const latestNear = useRef(near);
  latestNear.current = near;
  return useCallback<ToGiven>(
    (query, literal, chosen) => {
      const was = last.current;
      const isSame = was?.given.query === query && was.given.literal === literal && was.chosen === chosen;
      if (!isSame) {
        const filters = searchFilters(chosen, Date.now());
        const given = { query, literal, filters, near: latestNear.current, limit, surface };
        last.current = query === "" ? null : { chosen, given };
      }
      return last.current?.given ?? null;
    },
    [surface],
  );
}
