import type { JSX } from "preact";
import type { SearchReport, SearchSums } from "../../../core/contract/search-quality.ts";
import { figures } from "../../../core/language/figures.ts";
import { percent } from "../health/percent.ts";
import { language } from "../platform/language.ts";
import { searchesMessages } from "./searches-messages.ts";

const tiles = [
  { of: "zero", name: "zeroTile" },
  { of: "unopened", name: "unopenedTile" },
  { of: "abandoned", name: "abandonedTile" },
  { of: "asked", name: "asked" },
] as const;

/** How much is searched and what comes of it, beside as many days before. */
export function SearchTiles({ report }: { report: SearchReport }): JSX.Element {
  const spoken = language.value;
  const say = searchesMessages(spoken);
  const { sums, before } = report;
  if (sums === null) return <p class="searches-few">{say.few}</p>;
  const shareOf = (of: SearchSums, name: (typeof tiles)[number]["of"]): string =>
    percent(of[name], of.searched, spoken);
  return (
    <ul class="searches-tiles" aria-label={say.key}>
      <li class="searches-tile">
        <span class="searches-tile-name">{say.searched}</span>
        <span class="searches-tile-figure figures">{figures(sums.searched, spoken)}</span>
        <span class="searches-tile-note">
          {before === null ? say.searchedNote : say.before(figures(before.searched, spoken))}
        </span>
      </li>
      {tiles.map(({ of, name }) => (
        <li key={of} class="searches-tile">
          <span class="searches-tile-name">{say[name]}</span>
          <span class="searches-tile-figure figures">{shareOf(sums, of)}</span>
          <span class="searches-tile-note">
            {say.shareNote(figures(sums[of], spoken))}
            {before !== null && `, ${say.before(shareOf(before, of))}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
