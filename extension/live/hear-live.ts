import type { LiveEvent } from "../../core/contract/live.ts";
import type { RequestsKeeper } from "../host/requests-keeper.ts";
import type { PortServer } from "../host/answer-ports.ts";
import type { SyncKeeper } from "../search/sync-keeper.ts";
import type { AccountKeeper } from "../sign-in/account-keeper.ts";

type Heard = {
  ports: PortServer;
  requests: RequestsKeeper;
  sync: SyncKeeper;
  account: AccountKeeper;
  clock: (offsetMs: number) => void;
  now: () => number;
};

/** What each live event makes the host do. Events carry no content: it is asked for, and judged then. */
export function hearLive({ ports, requests, sync, account, clock, now }: Heard): (event: LiveEvent) => void {
  return (event) => {
    switch (event.type) {
      case "hello":
        return clock(Date.parse(event.serverNow) - now());
      case "request":
        requests.refresh();
        return ports.broadcast({ event: "request", id: event.request });
      case "release":
      case "tuning":
        return sync.sync();
      case "access":
        void account.confirm().then(() => sync.sync());
        return;
      case "rules":
        // Whether one may ask, and until when one is answered.
        void account.confirm();
        return;
      case "presence":
      case "crawl":
      case "reminder":
      case "risk":
        // Who looks at a request, whose time runs out, and how the portal is read concerns the console alone.
        return;
    }
  };
}
