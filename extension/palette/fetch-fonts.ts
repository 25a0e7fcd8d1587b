/** One letter of each part of the typeface that Russian and English pages need: Latin, Cyrillic, and the sign of the rouble. */
const letters = "Aя₽";

/**
 * Has the browser read the typeface while it is idle. It would do so when a row first shows such a letter, and draw that row
 * twice.
 */
export function fetchFonts(): void {
  requestIdleCallback(() => void document.fonts.load('14px "Inter Variable"', letters));
}
