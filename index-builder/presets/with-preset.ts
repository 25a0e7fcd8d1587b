import type { Source } from "../../core/contract/config-source.ts";
import { bitrix } from "./bitrix.ts";
import { confluence } from "./confluence.ts";
import { plain } from "./plain.ts";
import type { Preset } from "./preset.ts";
import { sharepoint } from "./sharepoint.ts";
import { wordpress } from "./wordpress.ts";

const presets: Readonly<Record<Source["preset"], Preset>> = {
  bitrix,
  sharepoint,
  confluence,
  wordpress,
  plain,
};

/** A source with what is usual on its system behind what it names itself; doing so twice changes nothing more. */
export function withPreset(source: Source): Source {
  const { selectors: usual, junkParameters, neverFollow } = presets[source.preset];
  const { selectors } = source;
  return {
    ...source,
    junkParameters: joined(source.junkParameters, junkParameters),
    neverFollow: joined(source.neverFollow, neverFollow),
    selectors: {
      main: joined(selectors.main, usual.main),
      title: joined(selectors.title, usual.title),
      breadcrumb: joined(selectors.breadcrumb, usual.breadcrumb),
      remove: joined(selectors.remove, usual.remove),
      owner: joined(selectors.owner, usual.owner),
      changedAt: joined(selectors.changedAt, usual.changedAt),
    },
  };
}

const joined = (own: readonly string[], usual: readonly string[] = []): string[] => [
  ...new Set([...own, ...usual]),
];
