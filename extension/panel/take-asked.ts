/**
 * What was typed into the address bar before this page came up. Taken out of the page's own address: loaded anew, it shows
 * what stood in the field last.
 */
export function takeAsked(): string {
  const address = new URL(location.href);
  const asked = address.searchParams.get("q");
  if (asked === null) return "";
  address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
  return asked;
}
