import type { Config } from "../../core/contract/config.ts";
import type { TopicModel } from "../../core/desk/topic-model.ts";
import type { Now } from "../clock.ts";
import type { StandingDesk } from "../rules/standing-desk.ts";
import type { Store } from "../store/store.ts";
import type { PortalPort } from "./portal-port.ts";
import type { RequestClocks } from "./request-clocks.ts";

/** What every act of the desk works with. */
export type Desk = {
  readonly store: Store;
  readonly config: Pick<Config, "extension" | "mail"> & { readonly desk: StandingDesk };
  readonly now: Now;
  readonly portal: PortalPort;
  readonly clocks: RequestClocks;
  /** What answered questions teach of topics; absent where nothing is learned. */
  readonly topics?: Pick<TopicModel, "propose" | "size">;
  /** The log has grown: whoever listens looks it up. */
  readonly changed: () => void;
};
