import { findPlayer } from "./find-player.ts";

/** Portals put their players in by script, some only once the page is shown. */
const patienceMs = 10_000;

/**
 * Moves the page's own player for a clip to a second, one that comes late too; false where none came. It plays if the
 * browser lets it.
 */
export async function seekPlayer(address: string, second: number): Promise<boolean> {
  const found = findPlayer(address) ?? (await latePlayer(address));
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

function latePlayer(address: string): Promise<ReturnType<typeof findPlayer>> {
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      const found = findPlayer(address);
      if (found) end(found);
    });
    const timer = setTimeout(() => end(null), patienceMs);
    const end = (found: ReturnType<typeof findPlayer>): void => {
      clearTimeout(timer);
      watch.disconnect();
      resolve(found);
    };
    watch.observe(document, { childList: true, subtree: true });
  });
}
