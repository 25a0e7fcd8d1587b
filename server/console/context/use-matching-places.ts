import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Hit } from "../../../core/contract/search.ts";
import { deskCall } from "../platform/desk-call.ts";
import { shownPlaces } from "./shown-places.ts";

const longestAsked = 1000;

/** The best places of the portal for a question; null while they are searched. */
export function useMatchingPlaces(question: string | null): Signal<readonly Hit[] | null> {
  const places = useSignal<readonly Hit[] | null>(null);
  useEffect(() => {
    places.value = null;
    if (question === null) return;
    let wanted = true;
    const query = { q: question.slice(0, longestAsked), limit: shownPlaces.places };
    const find = async (): Promise<void> => {
      const called = await deskCall(endpoints.search, { query });
      if (!wanted) return;
      places.value =
        called.kind === "ok" ? called.answer.groups.map(({ best }) => best).slice(0, shownPlaces.places) : [];
    };
    void find();
    return () => {
      wanted = false;
    };
  }, [places, question]);
  return places;
}
