import type { JSX } from "preact";
import type { SearchReport, SearchSums } from "../../../core/contract/search-quality.ts";
import { foundBySums } from "../../../core/insight/search/found-by-sums.ts";
import { figures } from "../../../core/language/figures.ts";
import { percent } from "../health/percent.ts";
import { language } from "../platform/language.ts";
import type { QueryList } from "./query-lists.ts";
import { searchesMessages } from "./searches-messages.ts";

type Tile = {
  readonly list: QueryList;
  readonly name: "found" | "zeroTile" | "unopenedTile" | "abandonedTile" | "asked";
  readonly count: (of: SearchSums) => number;
};

const tiles: readonly Tile[] = [
  { list: "found", name: "found", count: foundBySums },
  { list: "zero", name: "zeroTile", count: ({ zero }) => zero },
  { list: "unopened", name: "unopenedTile", count: ({ unopened }) => unopened },
  { list: "abandoned", name: "abandonedTile", count: ({ abandoned }) => abandoned },
  { list: "askedAfter", name: "asked", count: ({ asked }) => asked },
];

type Given = { readonly report: SearchReport; readonly onOpen: (list: QueryList) => void };

/** How much is searched and what comes of it, beside as many days before; each leads to its queries. */
export function SearchTiles({ report, onOpen }: Given): JSX.Element {
  const spoken = language.value;
  const say = searchesMessages(spoken);
  const { sums, before } = report;
  if (sums === null) return <p class="searches-few">{say.few}</p>;
  return (
    <ul class="searches-tiles" aria-label={say.key}>
      <OneTile
        name={say.searched}
        figure={figures(sums.searched, spoken)}
        note={before === null ? say.searchedNote : say.before(figures(before.searched, spoken))}
        onOpen={() => onOpen("frequent")}
      />
      {tiles.map(({ list, name, count }) => {
        const shareOf = (of: SearchSums): string => percent(count(of), of.searched, spoken);
        const was = before === null ? "" : `, ${say.before(shareOf(before))}`;
        return (
          <OneTile
            key={list}
            name={say[name]}
            figure={shareOf(sums)}
            note={say.shareNote(figures(count(sums), spoken)) + was}
            onOpen={() => onOpen(list)}
          />
        );
      })}
    </ul>
  );
}

type Shown = {
  readonly name: string;
  readonly figure: string;
  readonly note: string;
  readonly onOpen: () => void;
};

function OneTile({ name, figure, note, onOpen }: Shown): JSX.Element {
  return (
    <li class="searches-tile">
      <button type="button" class="searches-tile-open" onClick={onOpen}>
        <span class="searches-tile-name">{name}</span>
        <span class="searches-tile-figure figures">{figure}</span>
        <span class="searches-tile-note">{note}</span>
      </button>
    </li>
  );
}
