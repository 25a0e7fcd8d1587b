import type { Source } from "../../core/contract/config-source.ts";
import type { TellEvent } from "../events/crawl-event.ts";
import type { Visits } from "../state/visits.ts";
import type { Identity, OpenSource } from "./open-source.ts";
import type { Tally } from "./tally.ts";

/** One identity's way through one source. */
export type IdentityCrawl = {
  readonly source: Source;
  readonly identity: Identity;
  readonly portal: OpenSource;
  readonly visits: Visits;
  readonly tally: Tally;
  readonly signal: AbortSignal;
  /** Nothing but what has content is asked for, and no link is followed. */
  readonly rightsOnly: boolean;
  /** What seldom changes need not be asked for each time. */
  readonly rests: boolean;
  readonly now: () => Date;
  readonly onVisit: (waiting: number) => void;
  /** The portal keeps pages from this identity: they are to be taken away at once, not when the crawl is through. */
  readonly onHidden: () => Promise<unknown>;
  /** Hears what became of each address. */
  readonly tell: TellEvent;
};
