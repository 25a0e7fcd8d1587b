import type { RequestState } from "../../../core/contract/request.ts";
import type { StubReason } from "../../../core/contract/stub.ts";
import type { LetterNature } from "./letter-nature.ts";
import type { LetterSender } from "./letter-sender.ts";

/** A request that a letter names as what it answers. */
export type NamedRequest = { readonly id: number; readonly seller: string; readonly state: RequestState };

type Known = {
  readonly nature: LetterNature;
  readonly sender: LetterSender;
  /** Account with the sender's address; null where there is none. */
  readonly account: string | null;
  /** Requests it names by our own signs or by letters we know, the surest first. */
  readonly named: readonly NamedRequest[];
  readonly unreadable: StubReason | null;
  /** A letter of this unknown sender that waits for a person already, and how many came within the hour. */
  readonly waiting: { readonly request: number; readonly count: number } | null;
};

/** What is made of a letter. */
export type LetterPlan =
  | { readonly kind: "nothing"; readonly became: "own" | "automatic" | "bulk" | "failure" }
  | { readonly kind: "undelivered"; readonly request: number }
  | { readonly kind: "reply"; readonly request: number }
  /** Beside the letter of an unknown sender that waits: a machine that writes by the hundred must not fill the queue. */
  | { readonly kind: "beside"; readonly request: number }
  | { readonly kind: "ask"; readonly seller: string | null; readonly stub: StubReason | null };

const mostStubsInAnHour = 10;

/**
 * What becomes of a letter. Only its own seller adds to a request; from anybody else, a letter that names one is a new
 * request, which a person sees. Machines begin nothing and are answered by nothing.
 */
export function letterPlan({ nature, sender, account, named, unreadable, waiting }: Known): LetterPlan {
  if (nature === "failure") {
    const [failed] = named;
    return failed ? { kind: "undelivered", request: failed.id } : { kind: "nothing", became: "failure" };
  }
  if (nature === "own" || nature === "automatic") return { kind: "nothing", became: nature };
  const seller = sender.kind === "named" ? account : null;
  const thread = named.find((one) => one.seller === seller && takesReplies(one.state));
  if (thread) return { kind: "reply", request: thread.id };
  if (seller !== null) return { kind: "ask", seller, stub: unreadable };
  if (nature === "bulk") return { kind: "nothing", became: "bulk" };
  if (waiting && waiting.count >= mostStubsInAnHour) return { kind: "beside", request: waiting.request };
  return { kind: "ask", seller: null, stub: unreadable ?? unknownReason(sender) };
}

function takesReplies(state: RequestState): boolean {
  return state === "open" || state === "paused" || state === "answered";
}

function unknownReason({ kind }: LetterSender): StubReason {
  return kind === "none" ? "no-sender" : kind === "unconfirmed" ? "unconfirmed" : "unknown-sender";
}
