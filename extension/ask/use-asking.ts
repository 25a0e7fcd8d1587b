import { useRef, useState } from "preact/hooks";
import type { RequestKind } from "../../core/contract/request-event.ts";
import type { RequestContext } from "../../core/contract/context.ts";
import type { AskGiven } from "../platform/protocol.ts";
import { useApp } from "../palette/app-context.ts";
import { checkQuestion, type QuestionCheck } from "./check-question.ts";
import { contextOf } from "./offer.ts";

/** Why a question did not go into the outbox. */
export type AskFailureKind =
  | Exclude<QuestionCheck, { kind: "fine" }>
  | { readonly kind: "covered" }
  | { readonly kind: "not-connected" }
  | { readonly kind: "not-kept" };

export type Asking = {
  readonly failure: AskFailureKind | null;
  /** Puts the text into the outbox; call it from a trusted event only. */
  readonly send: (text: string, how?: { as: RequestKind; context: RequestContext }) => Promise<void>;
};

/** Sending a question: once per click, only from a window that is really seen, with what is offered unless told otherwise. */
export function useAsking(onKept: () => void): Asking {
  const { host, offer, isSeen, go } = useApp();
  const [failure, setFailure] = useState<AskFailureKind | null>(null);
  const busy = useRef(false);
  const unsure = useRef<AskGiven | null>(null);

  async function send(text: string, how?: { as: RequestKind; context: RequestContext }): Promise<void> {
    const clickedAt = Date.now();
    const checked = checkQuestion(text);
    if (checked.kind !== "fine") return setFailure(checked);
    if (busy.current) return;
    busy.current = true;
    try {
      if (!(await isSeen())) return setFailure({ kind: "covered" });
      const { as, context } = how ?? { as: "question" as const, context: contextOf(offer, offer.ticked) };
      // An attempt without an answer may have been kept after all: the same words go again under the same key.
      const again = unsure.current?.text === checked.text && unsure.current.as === as ? unsure.current : null;
      const given = again ?? { key: crypto.randomUUID(), clickedAt, as, text: checked.text, context };
      const outcome = await host.call("ask", given);
      if (outcome.kind === "failed") {
        unsure.current = given;
        return setFailure({ kind: outcome.why.kind === "not-connected" ? "not-connected" : "not-kept" });
      }
      unsure.current = null;
      setFailure(null);
      onKept();
      go({ kind: "leaving", key: given.key });
    } finally {
      busy.current = false;
    }
  }

  return { failure, send };
}
