import type { Language } from "../../core/language/define-messages.ts";

/** What the launcher of a page is told. */
export type LauncherState = {
  unseen: number;
  offline: boolean;
  language: Language;
  /** Properties of its label and its button in that language, styles: see launcherLook. */
  look: {
    label: {
      textContent: string;
      /** What is held down with the hotkey's own key; blank where nothing is. */
      className: string;
    };
    button: {
      ariaLabel: string;
      ariaHasPopup: "dialog";
      title: string;
      lang: string;
      className: string;
      /** Answers not yet seen, shown on it. */
      value: string;
      /** The hotkey's own key. */
      name: string;
    };
    styles: string;
  };
  /** Where the launcher stands on this portal: px from the top, null is the usual place. */
  top: number | null;
  hidden: boolean;
  /** What the policy leaves to the seller. */
  mayMove: boolean;
  mayHide: boolean;
  /** By how many px which key (`KeyboardEvent.code`) moves it with Alt; none where it stays. */
  steps: Record<string, number>;
};
