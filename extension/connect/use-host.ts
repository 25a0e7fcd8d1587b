import { useEffect, useState } from "preact/hooks";
import type { HostClient } from "../platform/host-client.ts";
import { openHost } from "../platform/open-host.ts";
import type { HostState } from "../platform/protocol.ts";

/** The host's state and the line to it, for as long as the page is open. State is null until the host is up. */
export function useHost(): { state: HostState | null; client: HostClient | null } {
  const [state, setState] = useState<HostState | null>(null);
  const [client, setClient] = useState<HostClient | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    setClient(
      openHost((event) => {
        if (event.event === "state") setState(event.state);
      }, ending.signal),
    );
    return () => ending.abort();
  }, []);
  return { state, client };
}
