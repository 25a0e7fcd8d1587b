import type { Language } from "../../core/language/define-messages.ts";
import type { WantedPassage } from "../platform/protocol.ts";
import type { KeyInbox } from "./key-inbox.ts";
import type { Screen } from "./screen.ts";

/** How the app stands to the window around it: the overlay's frame in a page, or the side panel. */
export type WindowLink = {
  readonly surface: "overlay" | "panel";
  readonly keys: KeyInbox;
  /** What the field begins with, whatever stood there before. */
  readonly asked?: string;
  /** What is known of the site in front. Null: ask for facts of the tab. */
  readonly place: { readonly tab: number; readonly portal: boolean; readonly site: string } | null;
  readonly close: () => void;
  /** The window is looked at again. @returns how to stop listening. */
  readonly onShown: (listener: () => void) => () => void;
  /** The side panel is to show a passage. @returns how to stop listening. */
  readonly onPassage?: (listener: (wanted: WantedPassage) => void) => () => void;
  /** What the window is called, where it is not the extension's own. */
  readonly title?: (language: Language) => string;
  /** What stands in the window at first; search where it is not said. */
  readonly first?: Screen;
  /** Told what stands in the window. */
  readonly onScreen?: (screen: Screen) => void;
  /** The browser's own «back» and «forward» lead elsewhere. @returns how to stop listening. */
  readonly onLedTo?: (listener: (screen: Screen) => void) => () => void;
  /** Something lies over the window. */
  readonly covered: () => void;
};
