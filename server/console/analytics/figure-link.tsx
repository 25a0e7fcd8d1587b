import type { JSX } from "preact";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { Link } from "../router/link.tsx";

type Given = {
  readonly filter: InsightQuery;
  /** What the figure is of: «23.11, Банки». */
  readonly name: string;
  readonly shown: string;
};

/** A figure of a table, which leads to the requests behind it. */
export function FigureLink({ filter, name, shown }: Given): JSX.Element {
  return (
    <Link
      to={{ name: "insight-rows", view: { filter } }}
      class="insight-link"
      aria-label={`${name}: ${shown}`}
    >
      {shown}
    </Link>
  );
}
