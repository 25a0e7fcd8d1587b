/** Moves the page's own player to a second; false where there is none. It plays if the browser lets it. */
export function seekPlayer(second: number): boolean {
  const player = document.querySelector<HTMLMediaElement>("video,audio");
  if (!player) return false;
  const seek = (): void => {
    player.currentTime = second;
  };
  if (player.readyState >= HTMLMediaElement.HAVE_METADATA) seek();
  else {
    player.addEventListener("loadedmetadata", seek, { once: true });
    if (player.preload === "none") player.load();
  }
  player.scrollIntoView({ block: "center" });
  player.focus({ preventScroll: true });
  // Without a gesture on this page the browser may refuse; the player then stands at the place, paused.
  void player.play().catch(() => {});
  return true;
}
