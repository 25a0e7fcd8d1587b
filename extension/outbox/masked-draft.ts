import { maskContext, masked } from "../../core/desk/mask-context.ts";
import type { Session } from "../sign-in/session.ts";
import type { AskDraft } from "../platform/protocol.ts";

/** A question without customers' numbers where the policy masks them, before it is written down or leaves. */
export function maskedDraft<Draft extends AskDraft>(draft: Draft, session: Session): Draft {
  if (!masks(session)) return draft;
  return { ...draft, text: masked(draft.text), context: maskContext(draft.context) };
}

export function maskedText(text: string, session: Session): string {
  return masks(session) ? masked(text) : text;
}

function masks(session: Session): boolean {
  return session.kind === "connected" && session.me.personalData === "mask";
}
