import type { Logger } from "pino";
import type { Config } from "../core/contract/config.ts";
import type { Witness } from "./audit/witness.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { Now } from "./clock.ts";
import type { Identity } from "./identity/identity.ts";
import type { LivePort } from "./live-port.ts";
import type { ServerMetrics } from "./metrics/server-metrics.ts";
import type { TopicBook } from "./questions/topic-book.ts";
import type { Serving } from "./serve-endpoint.ts";
import type { Store } from "./store/store.ts";

/** All that the application works with; nothing in it is opened by the application itself. */
export type AppDeps = {
  readonly config: Config;
  readonly store: Store;
  readonly now: Now;
  readonly log: Logger;
  readonly identity: Identity;
  readonly catalogue: Catalogue;
  readonly live: LivePort;
  /** What answered questions teach of the topics of new ones. */
  readonly topics: TopicBook;
  /** Where it is counted what is answered. */
  readonly metrics: ServerMetrics;
  /** Takes down who saw and exported what. */
  readonly witness: Witness;
  /** When the index was last known to agree with the portal, once that is longer ago than allowed; null until then. */
  readonly staleSince: () => string | null;
  /** Parts that bring endpoints of their own: the desk, the live stream and the crawls. */
  readonly parts: readonly Part[];
};

/** Adds its endpoints to the application. */
export type Part = (serving: Serving, deps: Omit<AppDeps, "parts">) => void;
