import type { ExtensionPolicy, SellersChoice, TickedPart } from "../../core/contract/extension-policy.ts";
import type { LocalIndex } from "../../core/contract/person.ts";
import type { Hotkey, HotkeyFault } from "../../core/keys/read-hotkey.ts";
import type { Language } from "../../core/language/define-messages.ts";

/** Something of a policy that was not understood, and does not hold. */
export type PolicyFault =
  | { readonly kind: "unknown-key"; readonly key: string }
  | { readonly kind: "unreadable"; readonly key: keyof ExtensionPolicy; readonly found: string }
  | {
      readonly kind: "hotkey";
      readonly found: string;
      readonly why: HotkeyFault;
      /** What was probably meant. */
      readonly instead: string | null;
    };

/** What the company's policy for this browser fixes; null where it says nothing. */
export type Policy = {
  /** An origin. */
  readonly server: string | null;
  /** The browser lets us reach that server already: nobody has to be asked for it. */
  readonly mayReach: boolean;
  readonly portalOrigins: readonly string[] | null;
  readonly localIndex: LocalIndex | null;
  readonly language: Language | null;
  readonly hotkey: Hotkey | null;
  readonly mayNot: readonly SellersChoice[];
  readonly unticked: readonly TickedPart[];
  readonly faults: readonly PolicyFault[];
};

export const noPolicy: Policy = {
  server: null,
  mayReach: false,
  portalOrigins: null,
  localIndex: null,
  language: null,
  hotkey: null,
  mayNot: [],
  unticked: [],
  faults: [],
};
