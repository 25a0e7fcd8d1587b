import { useApp } from "./app-context.ts";
import { openPlaceOf } from "./open-place-of.ts";
import type { Row } from "./rows.ts";

/** What Enter and a click on a row do: a hit opens at its place, a request opens its thread. */
export function useOpenRow(): (row: Row, newTab: boolean) => void {
  const { go, openPlace } = useApp();
  return (row, newTab) => {
    if (row.kind === "hit" || row.kind === "section") {
      void openPlace(openPlaceOf(row.hit, newTab ? "new-tab" : "same-tab"));
    } else if (row.kind === "request") go({ kind: "thread", id: row.request.id });
    else if (row.kind === "waiting") go({ kind: "leaving", key: row.item.key });
  };
}
