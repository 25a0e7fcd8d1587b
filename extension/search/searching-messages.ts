import type { Marks, SearchAnswer } from "../../core/contract/search.ts";
import type { Suggested } from "../../core/contract/suggested.ts";
import type { SearchGiven } from "../platform/protocol.ts";
import type { Mailbox } from "./mailbox.ts";

export type Boost = { region?: string; channel?: string };

/** Host → searching Worker. */
export type ToSearching =
  | { kind: "search"; id: number; given: SearchGiven; boost: Boost }
  | { kind: "suggest"; id: number }
  /** Where the words of a query stand in a text. */
  | { kind: "mark"; id: number; query: string; text: string }
  /** Take in the parts that were added on disk. */
  | { kind: "grow" }
  /** Take in what people have taught search since. */
  | { kind: "tuning" }
  /** Where to leave answers, beside telling them. */
  | { kind: "mailbox"; mailbox: Mailbox };

/** Searching Worker → host. */
export type FromSearching =
  /** After loading and after each growth; `whole` once the texts are in as well. */
  | { kind: "ready"; sections: number; documents: number; whole: boolean }
  | { kind: "found"; id: number; answer: SearchAnswer; computeMs: number }
  | { kind: "suggested"; id: number; suggested: Suggested }
  | { kind: "marked"; id: number; marks: Marks }
  /** What lies on disk cannot be read: it has to be compiled anew. */
  | { kind: "unreadable" }
  /** A growth came to nothing, so this Worker lacks what was added or still knows what was removed. */
  | { kind: "behind"; why: string };
