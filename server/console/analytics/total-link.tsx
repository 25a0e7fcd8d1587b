import type { JSX } from "preact";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { countShown } from "./figure-words.ts";

type Given = {
  readonly filter: InsightQuery;
  readonly name: string;
  /** Null where it may not be told. */
  readonly count: number | null;
};

/** A row's sum, which leads to its requests. */
export function TotalLink({ filter, name, count }: Given): JSX.Element {
  const shown = countShown(count, language.value);
  if (count === null || count === 0) return <span>{shown}</span>;
  return (
    <Link
      to={{ name: "insight-rows", view: { filter } }}
      class="insight-total"
      aria-label={`${name}: ${shown}`}
    >
      {shown}
    </Link>
  );
}
