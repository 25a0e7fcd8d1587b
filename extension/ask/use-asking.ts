import { useRef, useState } from "preact/hooks";
import type { RequestKind } from "../../core/contract/request-event.ts";
import type { RequestContext } from "../../core/contract/context.ts";
import type { AskGiven, HeldFile } from "../platform/protocol.ts";
import { useApp } from "../palette/app-context.ts";
import { checkQuestion, type QuestionCheck } from "./check-question.ts";
import { contextOf } from "./offer.ts";
import { useNotYet } from "./use-not-yet.ts";

/** Why a question did not go into the outbox. */
export type AskFailureKind =
  | Exclude<QuestionCheck, { kind: "fine" }>
  | { readonly kind: "covered" }
  | { readonly kind: "not-connected" }
  /** Where this seller works there is no asking; `day` says from when there will be. */
  | { readonly kind: "not-yet"; readonly day: string | null }
  /** One of the files could not be kept; the list of files says which. */
  | { readonly kind: "files" }
  | { readonly kind: "not-kept" };

type How = {
  readonly as: RequestKind;
  readonly context: RequestContext;
  /** What goes along, once the host has it; null where that failed. */
  readonly files?: () => Promise<HeldFile[] | null>;
};

export type Asking = {
  readonly failure: AskFailureKind | null;
  /** Puts the text into the outbox; call it from a trusted event only. */
  readonly send: (text: string, how?: How) => Promise<void>;
};

/** Sending a question: once per click, only from a window that is really seen, with what is offered unless told otherwise. */
export function useAsking(onKept: () => void): Asking {
  const { host, offer, isSeen, go } = useApp();
  const notYet = useNotYet();
  const [failure, setFailure] = useState<AskFailureKind | null>(null);
  const busy = useRef(false);
  const unsure = useRef<AskGiven | null>(null);

  async function send(text: string, how?: How): Promise<void> {
    const clickedAt = Date.now();
    if (notYet !== null) return setFailure({ kind: "not-yet", ...notYet });
    const checked = checkQuestion(text);
    if (checked.kind !== "fine") return setFailure(checked);
    if (busy.current) return;
    busy.current = true;
    try {
      if (!(await isSeen())) return setFailure({ kind: "covered" });
      const files = how?.files ? await how.files() : [];
      if (files === null) return setFailure({ kind: "files" });
      const { as, context } = how ?? { as: "question" as const, context: contextOf(offer, offer.ticked) };
      // An attempt without an answer may have been kept after all: the same words go again under the same key.
      const again = unsure.current?.text === checked.text && unsure.current.as === as ? unsure.current : null;
      const given = again ?? { key: crypto.randomUUID(), clickedAt, as, text: checked.text, context, files };
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
