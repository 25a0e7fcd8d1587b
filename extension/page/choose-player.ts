import type { PlayerFit } from "../platform/protocol.ts";

/** What tells players of one page apart. */
export type Player = {
  /** Addresses that it plays. */
  readonly sources: readonly string[];
  readonly hasSubtitles: boolean;
  readonly isShown: boolean;
  /** It moves by itself and cannot be steered: a moving picture, such as a banner. */
  readonly isPicture: boolean;
};

export type ChosenPlayer<P> = { readonly player: P; readonly fit: PlayerFit };

/**
 * The player for a clip at an address: the one that plays it; else, since it is subtitles that were found, one that has
 * them; else any that is no moving picture. A hidden one only where no other is as good. Null where there is none at all.
 */
export function choosePlayer<P extends Player>(
  players: readonly P[],
  address: string,
): ChosenPlayer<P> | null {
  const shownFirst = players.toSorted((one, other) => Number(other.isShown) - Number(one.isShown));
  const clip = plain(address);
  const playing = shownFirst.find(({ sources }) => sources.some((source) => plain(source) === clip));
  if (playing) return { player: playing, fit: "address" };
  const spoken = shownFirst.find(({ hasSubtitles }) => hasSubtitles);
  if (spoken) return { player: spoken, fit: "subtitles" };
  const first = shownFirst.find(({ isPicture }) => !isPicture);
  return first ? { player: first, fit: "any" } : null;
}

/** Without the second in its fragment. */
const plain = (address: string): string => address.replace(/#.*$/, "");
