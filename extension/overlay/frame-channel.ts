import type { HandedKey } from "./handed-key.ts";

/** What the launcher tells the palette's frame over their private port. */
export type ToFrame =
  /** The overlay is shown: take the focus, and hold back own keys until `end`. */
  | { readonly kind: "shown" }
  /** Keys caught in the page. They come before any that the frame holds. */
  | { readonly kind: "keys"; readonly keys: readonly HandedKey[] }
  | { readonly kind: "end" };

/** What the frame tells the launcher. */
export type FromFrame =
  | { readonly kind: "ready" }
  | { readonly kind: "close" }
  /** Something of the page lies over the palette. */
  | { readonly kind: "covered" };

/** The one message that crosses the window itself; the port travels with it. */
export type PortOffer = { readonly askMe: "port"; readonly nonce: string };
