/**
 * Whether to try. The answer must come without asking anyone, or the gesture that opens the side panel is lost; hence
 * PDF by its address.
 */
export function mayHoldScript(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, pathname, hostname } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return false;
  return (
    !/\.pdf$/i.test(pathname) && hostname !== "chromewebstore.google.com" && hostname !== "addons.mozilla.org"
  );
}
