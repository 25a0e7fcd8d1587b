import { choosePlayer, type ChosenPlayer, type Player } from "./choose-player.ts";

type PagePlayer = Player & { readonly element: HTMLMediaElement };

/** The best player of this page for a clip; null where there is none. */
export function findPlayer(address: string): ChosenPlayer<PagePlayer> | null {
  return choosePlayer([...document.querySelectorAll<HTMLMediaElement>("video,audio")].map(playerOf), address);
}

function playerOf(element: HTMLMediaElement): PagePlayer {
  const { controls, muted, defaultMuted, loop, autoplay } = element;
  const sources = [...element.querySelectorAll("source")].map(({ src }) => src);
  return {
    element,
    sources: [element.currentSrc, element.src, ...sources].filter((source) => source !== ""),
    hasSubtitles: element.querySelector("track[src]") !== null,
    isShown: element.checkVisibility(),
    isPicture: !controls && (muted || defaultMuted || loop || autoplay),
  };
}
