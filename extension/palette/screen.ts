import type { RequestKind } from "../../core/contract/request-event.ts";
import type { Attachment } from "../ask/offer.ts";
import type { WantedPassage, WantedRequest } from "../platform/protocol.ts";

/** What stands in the window. */
export type Screen =
  | { readonly kind: "search" }
  | {
      readonly kind: "ask";
      readonly text: string;
      readonly as: RequestKind;
      readonly leftOut: readonly Attachment[];
    }
  /** A question on its way: held, queued or refused; becomes its thread once the server has it. */
  | { readonly kind: "leaving"; readonly key: string }
  /** Side panel: a passage, beside the file that is open in the tab. */
  | { readonly kind: "passage"; readonly passage: WantedPassage }
  | { readonly kind: "list" }
  | { readonly kind: "thread"; readonly id: number; readonly part?: WantedRequest["part"] };
