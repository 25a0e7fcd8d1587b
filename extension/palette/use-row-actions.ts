import { useEffect, useRef, useState } from "preact/hooks";
import type { Hit } from "../../core/contract/search.ts";
import { placeAddress } from "../../core/passage/place-address.ts";
import { useApp } from "./app-context.ts";
import { copyText } from "./copy-text.ts";
import { openPlaceOf } from "./open-place-of.ts";
import { positionOf } from "./position-of.ts";
import { hitOf, type Row } from "./rows.ts";
import type { Found } from "./use-search.ts";

/** What became of the last thing that was done with a row. */
export type RowNews =
  | { readonly kind: "copied" }
  | { readonly kind: "not-copied" }
  | { readonly kind: "not-opened" };

export type RowActions = {
  /** What Enter and a click do: a hit opens at its place, a request opens its thread. */
  readonly open: (row: Row, newTab: boolean) => void;
  readonly copyLink: (hit: Hit) => void;
  readonly news: RowNews | null;
};

const shownMs = 4000;

/** What can be done with a row. @param found what the rows show, told together with what is opened. */
export function useRowActions(found: Found): RowActions {
  const { host, go, openPlace } = useApp();
  // The field may hold another by now.
  const query = found.kind === "found" ? found.given.query : "";
  const [news, setNews] = useState<RowNews | null>(null);
  const alive = useRef(true);
  useEffect(
    () => () => {
      alive.current = false;
    },
    [],
  );
  useEffect(() => {
    if (news === null || news.kind === "not-opened") return;
    const timer = setTimeout(() => setNews(null), shownMs);
    return () => clearTimeout(timer);
  }, [news]);
  // A note about one query says nothing of the next.
  useEffect(() => setNews(null), [query]);

  async function openHit(hit: Hit, newTab: boolean): Promise<void> {
    const { record } = hit;
    void host.call("opened", { record, query, position: positionOf(record, found) });
    setNews(null);
    const { opened } = await openPlace(openPlaceOf(hit, newTab ? "new-tab" : "same-tab", query));
    if (!opened && alive.current) setNews({ kind: "not-opened" });
  }

  async function copyLink(hit: Hit): Promise<void> {
    const put = await copyText(placeAddress(hit.address, hit.place) ?? hit.address);
    setNews({ kind: put ? "copied" : "not-copied" });
  }

  return {
    news,
    open(row, newTab) {
      const hit = hitOf(row);
      if (hit) void openHit(hit, newTab);
      else if (row.kind === "request") go({ kind: "thread", id: row.request.id });
      else if (row.kind === "waiting") go({ kind: "leaving", key: row.item.key });
    },
    copyLink: (hit) => void copyLink(hit),
  };
}
