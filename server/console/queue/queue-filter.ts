import type { RequestRow } from "../../../core/contract/request.ts";
import { deskSetup } from "../routing/desk-setup.ts";
import { isWaiting } from "./arrangement.ts";
import { isFree } from "./most-urgent-free.ts";
import { type Moment, type RowStanding, standsAs } from "./standing-of-row.ts";

export const queueTabs = ["all", "free", "mine", "routed", "standing"] as const;
export type QueueTab = (typeof queueTabs)[number];

/** What of the queue is to be seen; empty strings ask for nothing. */
export type QueueFilter = {
  readonly tab: QueueTab;
  readonly words: string;
  readonly region: string;
  readonly channel: string;
  readonly topic: string;
  /** Id of whoever has it. */
  readonly agent: string;
  readonly standing: RowStanding | "";
};

/** Asks for what has no topic, or is in nobody's hands. */
export const noneOf = "_";

export const wholeQueue: QueueFilter = {
  tab: "all",
  words: "",
  region: "",
  channel: "",
  topic: "",
  agent: "",
  standing: "",
};

export function isInTab(row: RequestRow, tab: QueueTab, mine: string): boolean {
  switch (tab) {
    case "all":
      return isWaiting(row);
    case "free":
      return isFree(row);
    case "mine":
      return isWaiting(row) && row.claimedBy?.id === mine;
    case "routed":
      return isWaiting(row) && row.routedTo !== null;
    case "standing":
      return isWaiting(row) && row.clock.state !== "running";
  }
}

/** Who looks, and when: the moment is asked for only where the filter needs it. */
type Looking = { readonly mine: string; readonly moment: () => Moment };

export function matchesFilter(row: RequestRow, filter: QueueFilter, { mine, moment }: Looking): boolean {
  return (
    isInTab(row, filter.tab, mine) &&
    (filter.region === "" || row.region === filter.region) &&
    (filter.channel === "" || row.channel === filter.channel) &&
    (filter.topic === "" || (row.topic ?? noneOf) === filter.topic) &&
    (filter.agent === "" || (row.claimedBy?.id ?? noneOf) === filter.agent) &&
    (filter.standing === "" || standsAs(row, filter.standing, moment())) &&
    hasWords(row, filter.words)
  );
}

/** Every word stands somewhere in the row; «№ 12» or «12» finds the request of that number. */
function hasWords(row: RequestRow, words: string): boolean {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const told = toldBy(row);
  return wanted.every((word) => told.includes(word));
}

// Rows are never changed, only replaced: what one tells is put together once.
const known = new WeakMap<RequestRow, string>();

function toldBy(row: RequestRow): string {
  const before = known.get(row);
  if (before !== undefined) return before;
  const { id, text, page, region, channel, topic, seller, claimedBy } = row;
  const named = deskSetup.peek()?.topics.find(({ id: each }) => each === topic);
  const subject = named ? `${named.ru} ${named.en}` : topic;
  const words = [text, page?.title, page?.heading, region, channel, subject, seller?.name, claimedBy?.name];
  const told = `№${id} ${id} ${folded(words.filter(Boolean).join(" "))}`;
  known.set(row, told);
  return told;
}

const folded = (text: string): string => text.toLowerCase().replaceAll("ё", "е").replaceAll("№ ", "№");
