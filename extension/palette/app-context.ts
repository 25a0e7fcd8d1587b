import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../../core/language/define-messages.ts";
import type { Offer } from "../ask/offer.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { HostState, Marked, OpenPlace } from "../platform/protocol.ts";
import type { Screen } from "./screen.ts";

/** What every screen of palette and side panel works with. */
export type App = {
  readonly host: HostClient;
  readonly state: HostState;
  readonly language: Language;
  readonly surface: "overlay" | "panel";
  readonly offer: Offer;
  /** What the field begins with, whatever stood there before; blank for what stood there. */
  readonly asked: string;
  /** Another text was typed: `asked` does not come back. */
  readonly forgetAsked: () => void;
  /** The portal's section that the page in front belongs to, where that is known. */
  readonly near: string | null;
  /** Outbox keys that the server has acknowledged since this window opened, and their request ids. */
  readonly sent: ReadonlyMap<string, number>;
  /** Grows with every change of that request. */
  readonly changes: ReadonlyMap<number, number>;
  /** Grows when the index holds other records than before. */
  readonly recordsVersion: number;
  readonly go: (screen: Screen) => void;
  readonly close: () => void;
  /** Hears that the window is shown. @returns how to stop. */
  readonly onShown: (listener: () => void) => () => void;
  readonly openPlace: (place: OpenPlace) => Promise<{ opened: boolean; marked: Marked | null }>;
  /** Whether the seller can really see this window now: nothing is sent from a covered one. */
  readonly isSeen: () => Promise<boolean>;
};

export const AppContext = createContext<App | null>(null);

/** Throws outside of `AppContext`: a screen without its window is a programming error. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("A screen was drawn outside AppContext; wrap it in PaletteApp.");
  return app;
}
