import type { SellersChoice } from "../../core/contract/extension-policy.ts";
import type { Hit } from "../../core/contract/search.ts";
import type { Hotkey } from "../../core/keys/read-hotkey.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Policy } from "../platform/policy.ts";
import type { DeviceMs, WantedPassage } from "../platform/protocol.ts";

/** What the background must know while the host may be gone: launcher, badge and registration live by it. */
export type HostSummary = {
  connected: boolean;
  portalOrigins: string[];
  unseen: number;
  offline: boolean;
  language: Language;
  /** As the policy fixes them. */
  hotkey: Hotkey | null;
  mayNot: readonly SellersChoice[];
};

/**
 * A message of the operating system. A click on it opens the thread of `request`; `buttons`, where the browser shows them,
 * say what one thinks of an answer.
 */
export type Notice = { id: string; title: string; message: string; request: number; buttons: string[] };

/** What the host needs of the background: an offscreen document has no browser functions but messages. */
export type ServiceCalls = {
  policy: { given: null; answer: Policy };
  summary: { given: HostSummary; answer: null };
  notify: { given: Notice; answer: null };
  "open-tab": { given: { address: string }; answer: null };
  /** Wake the host at this time, even if it is gone by then; null calls it off. */
  "wake-at": { given: { at: DeviceMs | null }; answer: null };
};

export type Services = <N extends keyof ServiceCalls>(
  name: N,
  given: ServiceCalls[N]["given"],
) => Promise<ServiceCalls[N]["answer"] | null>;

/**
 * What the omnibox shows of the local copy. `unknown`: the copy says nothing, or is not whole and holds no such place; the
 * portal may · `closed`: nobody is connected, or the copy may not be shown now.
 */
export type OmniboxHits =
  | { kind: "found"; hits: Hit[]; total: number }
  | { kind: "unknown" }
  | { kind: "closed" };

/** What the background tells or asks the host. */
export type HostSignals = {
  /** A portal page was shown: a step of the trail. */
  "page-shown": { given: { address: string; title: string }; answer: void };
  /** The alarm rang, the browser started, or the policy changed: look whether there is something to do. */
  wake: { given: { policy: Policy }; answer: void };
  /** Of the local copy alone: the address bar does not wait for a network. */
  "suggest-hits": { given: { query: string }; answer: OmniboxHits };
  /** A hit of the omnibox was opened: the section of `record`, from the row at `position` (from 0). */
  "omnibox-opened": { given: { record: string; query: string; position: number }; answer: void };
  /** The answer is complete, says its reader without opening it; false where that could not be told to the server. */
  "rate-complete": { given: { request: number }; answer: boolean };
  /** Where the server shows its text of a section to this seller, once; null where it cannot be asked or says no. */
  "view-address": { given: WantedPassage; answer: string | null };
};
export type HostDoor = {
  [N in keyof HostSignals]: (
    given: HostSignals[N]["given"],
  ) => HostSignals[N]["answer"] | Promise<HostSignals[N]["answer"]>;
};
