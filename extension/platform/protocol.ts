import type { OfferedAnswers } from "../../core/contract/answering.ts";
import type { OwnBroadcast } from "../../core/contract/broadcast.ts";
import type { RequestContext, TrailStep } from "../../core/contract/context.ts";
import type { SearchSurface } from "../../core/contract/learning-endpoints.ts";
import type { SameAsked } from "../../core/contract/joining-endpoints.ts";
import type { AskedHere } from "../../core/contract/page-study.ts";
import type { Me, Welcome } from "../../core/contract/person.ts";
import type { Problem } from "../../core/contract/problem.ts";
import type { DocumentKind, Place, SectionRecord } from "../../core/contract/record.ts";
import type { RequestKind } from "../../core/contract/request-event.ts";
import type { Feedback, RequestRow, RequestView } from "../../core/contract/request.ts";
import type { Marks, SearchAnswer, SearchFilters } from "../../core/contract/search.ts";
import type { Suggested } from "../../core/contract/suggested.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { LauncherState } from "./launcher-state.ts";
import type { Policy } from "./policy.ts";
import type { PageMasks, ShotTaken } from "./shot.ts";

/**
 * What the parts of the extension say to each other.
 *
 * - Frame (palette, side panel, options) ⇄ host: a port named `hostPort`, straight to the offscreen document in
 *   Chrome and to the background page in Firefox. Every call carries an id and has exactly one reply; events come by
 *   themselves. Use `connectHost` of host-client.ts.
 * - Frame → background: one message each, `FrameCalls`. Use `askBackground`.
 * - Content script → background: one message each, `PageCalls`. They are about the page alone: a content script has
 *   no way to search, to ask or to read what others wrote.
 * - Background → content script: `TabCalls`.
 */
export const hostPort = "host";

/** Times are milliseconds since 1970 by this device's clock unless they are an ISO string of the server's. */
export type DeviceMs = number;

export type ConnectFailure =
  | "address"
  | "unreachable"
  | "not-ask-me"
  | "update-extension"
  | "update-server"
  | "permission"
  | "denied"
  | "expired"
  | "refused";

/** Who uses this browser, as far as the server is concerned. `server` is an origin. */
export type Account =
  | { kind: "none"; server: string | null; failed: ConnectFailure | null }
  | { kind: "connecting"; server: string; userCode: string; address: string; expiresAt: DeviceMs }
  | { kind: "connected"; server: string; me: Me }
  /** Not confirmed by the server for seven days: nothing local is shown until it is. */
  | { kind: "locked"; server: string; confirmedAt: DeviceMs }
  /** The server no longer knows this browser: the local copy is gone, what waits to be sent is kept. */
  | { kind: "revoked"; server: string };

/** `loading` is the first copy: titles are searchable at once. Short later rounds are not shown. */
export type SyncState =
  | { kind: "idle" }
  | { kind: "loading"; done: number; total: number }
  /** Much has changed since this browser was last here; what it has is searched meanwhile. */
  | { kind: "catching-up"; done: number; total: number }
  /** The disk takes no more: what is there is searched, the server knows the rest. */
  | { kind: "full" }
  | { kind: "failed"; problem: Problem | null };

export type Connection =
  | { kind: "online" }
  | { kind: "offline"; since: DeviceMs }
  /** Extension and server are too many versions apart; this side is to be updated. Nothing leaves until then. */
  | { kind: "outdated"; side: "extension" | "server" };

/** A file that is to go along with a question, as screens show it. */
export type HeldFile = {
  key: string;
  name: string;
  mime: string;
  bytes: number;
  as: "file" | "screenshot";
  /** A small picture of it as a data address; null where there is none. */
  thumb: string | null;
};

/** A question that the server has not acknowledged yet. */
export type OutboxItem = {
  /** Idempotency key, later `RequestView.key`. */
  key: string;
  as: RequestKind;
  text: string;
  context: RequestContext;
  files?: HeldFile[];
  clickedAt: string;
  state:
    | { kind: "held"; until: DeviceMs }
    | { kind: "waiting"; attempts: number; nextTryAt: DeviceMs }
    | { kind: "sending" }
    /** The server said no; `editAsk` takes it back. */
    | { kind: "refused"; problem: Problem };
};

/** An own question that is being taken back. */
export type Cancelling = {
  id: number;
  state:
    | { kind: "held"; until: DeviceMs }
    | { kind: "sending" }
    /** It stays as it was. `why` is null where the server could not be reached. */
    | { kind: "failed"; why: string | null };
};

export type HostState = {
  language: Language;
  account: Account;
  sync: SyncState;
  connection: Connection;
  /** When the local copy was last known to be current; null before the first time. */
  lastSync: DeviceMs | null;
  /** The server's instant at which its index last agreed with the portal, while that is too long ago; else null. */
  staleSince: string | null;
  /** Sections and documents in the local copy. */
  sections: number;
  documents: number;
  outbox: OutboxItem[];
  /** Own requests, newest first. */
  requests: RequestRow[];
  cancelling: Cancelling[];
  unseen: number;
  /** Server's clock minus this device's: add it to Date.now() before comparing with `dueAt`. */
  serverOffsetMs: number;
  portalOrigins: string[];
  policy: Policy;
};

/** Why a call brought nothing. `interrupted`: the host vanished or did not answer; safe to try again. */
export type HostFailure =
  | { kind: "offline" }
  | { kind: "problem"; problem: Problem }
  | { kind: "not-connected" }
  | { kind: "gone" }
  | { kind: "interrupted" };
export type Outcome<T> = { kind: "ok"; answer: T } | { kind: "failed"; why: HostFailure };

export type SearchGiven = {
  query: string;
  /** Search the words as typed, without another layout. */
  literal: boolean;
  filters: SearchFilters;
  /** The portal's section that one is on, where that is known. */
  near: string | null;
  limit: number;
  /** Where it is typed, for the log; the palette where it is not said. */
  surface?: SearchSurface;
  /** Looked up beside a question that is being written: it is no search of the seller's. */
  beside?: true;
};
export type SearchFound = {
  answer: SearchAnswer;
  /** Time in the search itself, without the way there and back. */
  computeMs: number;
  /** Records without text, or none at all, are kept here: `searchMore` may find what `search` could not. */
  serverMayKnowMore: boolean;
};

/** What the seller composed. */
export type AskDraft = { as: RequestKind; text: string; context: RequestContext; files?: HeldFile[] };
/**
 * A click on «send». The key (crypto.randomUUID) is made once per click, so that a repeat is harmless; `clickedAt` is
 * the device's time of the click.
 */
export type AskGiven = AskDraft & { key: string; clickedAt: DeviceMs };

/** Typed text that must survive Esc, reload and a lost sign-in. */
export type Draft = { text: string; as?: RequestKind; leftOut?: ("page" | "selection" | "trail" | "site")[] };

/** `palette`: what stands in the field · `ask`: the open form · `thread:7`: a reply. */
export type DraftSlot = "palette" | "ask" | `thread:${number}`;

/** The form that chosen files wait in. */
export type FileForm = Exclude<DraftSlot, "palette">;

/** Calls over the host's port: what is given and what comes back. */
export type HostCalls = {
  search: { given: SearchGiven; answer: SearchFound };
  /** Groups of the server that `search` did not have: they join below. */
  searchMore: { given: SearchGiven; answer: SearchAnswer };
  section: { given: { record: string }; answer: SectionRecord };
  /** A whole passage with the words of the query marked in its text. */
  preview: { given: { record: string; query: string }; answer: { record: SectionRecord; marks: Marks } };
  suggested: { given: null; answer: Suggested };
  /** The instruction of the week; null where there is none for this seller. */
  broadcast: { given: null; answer: OwnBroadcast | null };
  metBroadcast: { given: { broadcast: number; did: "seen" | "opened" }; answer: null };
  /** The seller's own last queries, newest first; all that follow answer with what is left of them or added to them. */
  recent: { given: null; answer: string[] };
  /** A query that was meant: rested on, or asked. */
  keepRecent: { given: { query: string }; answer: string[] };
  forgetRecent: { given: { query: string }; answer: string[] };
  /** A hit was opened: the section of `record`, at `position` (from 0) among those found; −1 where it is none of them. */
  opened: { given: { record: string; query: string; position: number }; answer: null };
  /** What a server says of itself before one connects; `server` as typed, answered as its origin. */
  welcome: {
    given: { server: string };
    answer: { kind: "welcome"; server: string; welcome: Welcome } | { kind: "failed"; why: ConnectFailure };
  };
  connect: { given: { server: string }; answer: null };
  cancelConnect: { given: null; answer: null };
  disconnect: { given: null; answer: null };
  /** Ask the server now for anything new, instead of in ten minutes. */
  refresh: { given: null; answer: null };
  /** Answered once the outbox has it on disk; held for five seconds from then. */
  ask: { given: AskGiven; answer: OutboxItem };
  /** A piece of a chosen file, in base64: frames in pages have no disk of their own. `next` is the piece wanted next. */
  keepFile: {
    given: { file: HeldFile; part: number; parts: number; data: string; form?: FileForm };
    answer: { next: number };
  };
  dropFile: { given: { key: string }; answer: null };
  /** Chosen files that wait in a form for what they go with; null asks for those of the question. */
  heldFiles: { given: { form: FileForm } | null; answer: HeldFile[] };
  /** A file that came with a request, in base64. */
  file: { given: { id: string }; answer: { data: string } };
  /** Removes an item that has not left yet; `gone` if it has. */
  cancelAsk: { given: { key: string }; answer: AskDraft };
  /** Takes an item back for editing (it is no longer in the outbox); `gone` if it has left. */
  editAsk: { given: { key: string }; answer: AskDraft };
  request: { given: { id: number }; answer: RequestView };
  /** `files`: keys of chosen ones, in their order. */
  reply: { given: { id: number; text: string; key: string; files?: readonly string[] }; answer: RequestView };
  feedback: { given: { id: number; feedback: Feedback }; answer: RequestView };
  viewed: { given: { id: number }; answer: null };
  /** Takes an own question back after ten seconds, in which `keepRequest` undoes it; `gone` if it was too late. */
  cancelRequest: { given: { id: number }; answer: null };
  keepRequest: { given: { id: number }; answer: null };
  /** Whether colleagues wait for an answer to the same; `join` waits with them, `leave` no longer. */
  sameAsked: { given: { text: string }; answer: SameAsked | null };
  /** Answers kept for all, and such that colleagues got to the same; whether any still wait. */
  offeredAnswers: { given: { text: string }; answer: OfferedAnswers };
  /** Colleagues who asked about a page of the portal, where three or more did. */
  askedHere: { given: { address: string }; answer: AskedHere | null };
  join: { given: { id: number; text: string }; answer: RequestView };
  leave: { given: { id: number }; answer: null };
  /** Answers kept for all that stand beside a question now, by their records. */
  offeredKept: { given: { records: readonly string[] }; answer: null };
  /** A section offered beside a question was the answer to it. */
  solved: { given: { record: string; query: string }; answer: null };
  /** Portal pages and own queries of the last 15 minutes, oldest first. */
  trail: { given: null; answer: TrailStep[] };
  draft: { given: { slot: DraftSlot }; answer: Draft | null };
  saveDraft: { given: { slot: DraftSlot; draft: Draft | null }; answer: null };
};
export type HostCallName = keyof HostCalls;

/** Client → host. */
export type HostRequest = {
  [N in HostCallName]: { id: number; call: N; given: HostCalls[N]["given"] };
}[HostCallName];

/** Host → client. */
export type HostMessage =
  | { reply: number; outcome: Outcome<unknown> }
  | { event: "state"; state: HostState }
  /** The server has acknowledged an outbox item: it is request `id` now. */
  | { event: "sent"; key: string; id: number }
  /** Something happened to a request: an open thread asks for it again. */
  | { event: "request"; id: number }
  /** The index holds other records than before: a shown query may be run again (rows on screen do not move). */
  | { event: "records" };

/** What can be said of the page one is on; collected by the content script, never form fields, cookies or storage. */
export type PageFacts = {
  portal: boolean;
  address: string;
  title: string;
  breadcrumb: string[];
  heading?: string;
  selection?: string;
};

/** A section to be shown by its text. `query`: what was searched for · `quote`: a passage of the text. */
export type WantedPassage = { record: string; title: string; query?: string; quote?: string };
/** Where to go and what to mark there. */
export type OpenPlace = WantedPassage & {
  address: string;
  kind: DocumentKind;
  place: Place;
  heading?: string;
  where: "same-tab" | "new-tab";
};
/** What the page's own script needs of it: never what was searched for. */
export type MarkPlace = Pick<OpenPlace, "address" | "place" | "heading" | "quote"> & { language: Language };
/** How well a player fits a clip: it plays that address · it has subtitles, which are what is found · it is one. */
export type PlayerFit = "address" | "subtitles" | "any";
/** `marked`: passage found · `heading`: only its heading · `changed`: neither, the page has changed. */
export type Marked = "marked" | "heading" | "changed";

/**
 * One-time right of a frame to show itself in this tab. `address` is the frame's, without hash · `hotkey`: the mark of the
 * policy's key for the palette, null is the usual one.
 */
export type FrameTicket = { nonce: string; address: string; hotkey: string | null };

/** A thread to be shown, or where one says what one thinks of its answer. */
export type WantedRequest = { id: number; part: "thread" | "rating" };

/** Frame (our own pages) → background. */
export type FrameCalls = {
  /** The frame stays blank unless this tells its tab. */
  "verify-ticket": {
    given: { nonce: string };
    answer: { tab: number; portal: boolean; site: string } | null;
  };
  "wake-host": { given: null; answer: true };
  /** Side panel: facts of the tab in front, null where no script may run. */
  "page-facts": { given: null; answer: PageFacts | null };
  open: { given: OpenPlace; answer: { opened: boolean; marked: Marked | null } };
  /** The side panel of the frame's window is to show a passage. */
  "show-passage": { given: WantedPassage; answer: true };
  /** What the side panel of this window is to show; told once. */
  "wanted-passage": { given: { windowId: number }; answer: WantedPassage | null };
  /** The thread that a notification's click asked for; told once. */
  "wanted-request": { given: null; answer: WantedRequest | null };
  "open-options": { given: null; answer: true };
  /** A picture of the tab in front, at once where the browser grants it, else as `ShotReady` with this id. */
  "take-shot": { given: { id: string }; answer: ShotTaken };
  /** The seller does not want it any more. */
  "forget-shot": { given: { id: string }; answer: true };
};

/** Content script → background. */
export type PageCalls = {
  /** Once per page. Null where the launcher has no business (not a portal page). */
  "page-shown": {
    given: { title: string };
    answer: { launcher: LauncherState } | null;
  };
  /** Asked for beforehand, and again once one is used up. */
  ticket: { given: null; answer: FrameTicket };
  /** The frame cannot be shown here (CSP sandbox): the side panel serves. Send it from the user's gesture. */
  "show-panel": { given: null; answer: boolean };
  "launcher-moved": { given: { top: number | null; hidden: boolean }; answer: null };
};

/** Background → content script of a tab. */
export type TabCalls = {
  /** Alt Q or the toolbar: opens or closes. False where no frame can be shown. `request`: with this thread. */
  "toggle-palette": { given: { request: number | null }; answer: boolean };
  "launcher-state": { given: LauncherState; answer: null };
  mark: { given: MarkPlace; answer: Marked };
  /** The best player for a clip in this frame; null where there is none. */
  "find-player": { given: { address: string }; answer: PlayerFit | null };
  "page-facts": { given: null; answer: PageFacts };
  /** Our button goes aside; what is to be masked then. Null where the page cannot be looked through. */
  "shot-begins": { given: null; answer: PageMasks | null };
  "shot-ends": { given: null; answer: PageMasks | null };
};

type CallMap = Record<string, { given: unknown; answer: unknown }>;
/** A message as it travels: `to` tells listeners apart, since every extension page hears `runtime.sendMessage`. */
export type Envelope<To extends string, Calls extends CallMap> = {
  [N in keyof Calls & string]: { to: To; call: N; given: Calls[N]["given"] };
}[keyof Calls & string];
export type FrameEnvelope = Envelope<"background", FrameCalls>;
export type TabEnvelope = Envelope<"tab", TabCalls>;
