import type { OpenPlace } from "../platform/protocol.ts";
import type { HostLink } from "./host-link.ts";

/** A seller waits no longer for the server's text; then the file itself is opened. */
const patienceMs = 2000;

/** Where the server shows its text of a place; null where it does not say so soon. */
export function viewAddress(host: HostLink, place: OpenPlace): Promise<string | null> {
  const { record, title, query, quote } = place;
  // One or the other: of a hit the words are marked, of a citation the passage.
  const shown = query ? { query } : quote ? { quote } : {};
  const asked = host.tell("view-address", { record, title, ...shown });
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patienceMs);
  });
  return Promise.race([asked, late]);
}
