import type { JSX } from "preact";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import type { AddressedFilter } from "../queue/filter-address.ts";
import { Link } from "../router/link.tsx";
import type { Route } from "../router/route.ts";
import type { Figure } from "./board-counts.ts";
import { boardMessages } from "./board-messages.ts";

type Given = {
  readonly figure: Figure;
  readonly count: number;
  readonly of?: Pick<AddressedFilter, "agent" | "topic">;
  /** Whose it is, as it is said. */
  readonly whose: string;
};

/** A figure of a table that leads to its requests; none leads nowhere. */
export function FigureLink({ figure, count, of = {}, whose }: Given): JSX.Element {
  const say = boardMessages(language.value);
  if (count === 0) return <span class="board-none">0</span>;
  return (
    <Link
      to={routeOfFigure(figure, of)}
      class={`board-figure board-${figure}`}
      aria-label={say.figureOf(count, say[figure], whose)}
    >
      <FigureMark figure={figure} />
      {count}
    </Link>
  );
}

const marks: Partial<Record<Figure, IconName>> = {
  "at-risk": "warning",
  breached: "alert",
  waiting: "pause",
};

/** The sign beside a figure's colour. */
export function FigureMark({ figure }: { figure: Figure }): JSX.Element | null {
  const mark = marks[figure];
  return mark === undefined ? null : <Icon name={mark} size={14} />;
}

/** Where the requests behind a figure are: the queue with its filter set, or what was answered. */
export function routeOfFigure(
  figure: Figure,
  of: Pick<AddressedFilter, "agent" | "topic">,
): Extract<Route, { name: "queue" | "answered" }> {
  switch (figure) {
    case "answered":
      return { name: "answered", filter: of };
    case "open":
      return { name: "queue", filter: { tab: "all", ...of } };
    case "free":
      return { name: "queue", filter: { tab: "free", ...of } };
    case "at-risk":
    case "breached":
    case "waiting":
      return { name: "queue", filter: { standing: figure, ...of } };
  }
}
