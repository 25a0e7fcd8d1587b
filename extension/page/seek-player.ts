import { findPlayer } from "./find-player.ts";

/** Portals put their players in by script, some only once the page is shown. */
const patienceMs = 10_000;
/** Of players that might be any clip's, the right one may still come. */
const betterMs = 3000;

/**
 * Moves the page's own player for a clip to a second, one that comes late too; false where none came. It plays if the
 * browser lets it.
 */
export async function seekPlayer(address: string, second: number): Promise<boolean> {
  const found = await playerOf(address);
  if (!found) return false;
  const { element } = found.player;
  const seek = (): void => {
    element.currentTime = second;
  };
  if (element.readyState >= HTMLMediaElement.HAVE_METADATA) seek();
  else {
    element.addEventListener("loadedmetadata", seek, { once: true });
    if (element.preload === "none") element.load();
  }
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
  // Without a gesture on this page the browser may refuse; the player then stands at the place, paused.
  void element.play().catch(() => {});
  return true;
}

/** The player that fits; any other only once no better one has come for a while. */
function playerOf(address: string): Promise<ReturnType<typeof findPlayer>> {
  return new Promise((resolve) => {
    let anyTimer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(anyTimer);
      clearTimeout(timer);
      watch.disconnect();
      resolve(findPlayer(address));
    };
    const look = (): void => {
      const found = findPlayer(address);
      if (found?.fit === "any") anyTimer ??= setTimeout(end, betterMs);
      else if (found) end();
    };
    const watch = new MutationObserver(look);
    const timer = setTimeout(end, patienceMs);
    watch.observe(document, { childList: true, subtree: true });
    look();
  });
}
