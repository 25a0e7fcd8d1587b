import { useState } from "preact/hooks";
import type { Hit } from "../../core/contract/search.ts";
import type { Row } from "./rows.ts";
import { hitOf } from "./rows.ts";

/** The row whose passage is read in the list's place. */
export type Previewed = { readonly row: Row; readonly hit: Hit };

export type PreviewState = {
  readonly previewed: Previewed | null;
  readonly show: (row: Row | undefined) => void;
  readonly hide: () => void;
};

/** @param list the preview belongs to: with another one it is gone. */
export function usePreview(list: unknown): PreviewState {
  const [state, setState] = useState<(Previewed & { readonly list: unknown }) | null>(null);
  return {
    previewed: state?.list === list ? state : null,
    show(row) {
      const hit = hitOf(row);
      if (row && hit) setState({ row, hit, list });
    },
    hide: () => setState(null),
  };
}
