import type { JSX } from "preact";
import { useApp } from "./app-context.ts";
import type { FoundVerdict } from "./judge-found.ts";
import { NothingFound } from "./nothing-found.tsx";
import { paletteMessages } from "./palette-messages.ts";

/** What stands in the list above its rows: that the search failed, or that what was asked for is nowhere. */
export function ListHead({
  failed,
  verdict,
}: {
  failed: boolean;
  verdict: FoundVerdict | null;
}): JSX.Element | null {
  const say = paletteMessages(useApp().language);
  if (failed) return <p class="nothing">{say.searchFailed}</p>;
  return verdict?.kind === "nothing" || verdict?.kind === "without" ? <NothingFound /> : null;
}
