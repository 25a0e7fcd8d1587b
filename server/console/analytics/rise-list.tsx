import type { JSX } from "preact";
import type { InsightRise } from "../../../core/contract/insight.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { riseMessages } from "../../../core/insight/rise-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { valueName } from "./dimension-names.ts";
import { insightMessages } from "./insight-messages.ts";
import { narrow } from "./narrow.ts";

type Given = { readonly rises: readonly InsightRise[]; readonly filter: InsightQuery };

/** What is asked more than chance explains; each opens its requests. */
export function RiseList({ rises, filter }: Given): JSX.Element {
  return (
    <ul class="insight-rises">
      {rises.map((rise) => (
        <Rise key={nameOf(rise)} rise={rise} filter={filter} />
      ))}
    </ul>
  );
}

function nameOf({ dimension, value, within }: InsightRise): string {
  const own = valueName(dimension, value);
  return within === null ? own : `${own} × ${valueName(within.dimension, within.value)}`;
}

function Rise({ rise, filter }: { rise: InsightRise; filter: InsightQuery }): JSX.Element {
  const say = riseMessages(language.value);
  const { dimension, value, within, requests, before, times } = rise;
  const to = narrow(
    filter,
    [dimension, value],
    ...(within === null ? [] : [[within.dimension, within.value] as const]),
  );
  const spoken = language.value;
  const now = insightMessages(spoken).requests(requests);
  const told =
    before === 0 ? say.roseNew(now) : say.rose(now, figures(before, spoken), Math.round(times * 10) / 10);
  return (
    <li class="insight-rise">
      <Icon name="up" />
      <Link to={{ name: "insight-rows", view: { filter: to } }} class="insight-link">
        {nameOf(rise)}
      </Link>
      <span class="muted">{told}</span>
    </li>
  );
}
