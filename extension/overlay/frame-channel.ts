import type { HandedKey } from "./handed-key.ts";

/*
 * Launcher and frame speak over a port of their own. It comes to the frame with the one message that crosses the window:
 * the frame's nonce, as a string.
 */

/**
 * What the launcher tells the palette's frame. `shown`: take the focus · keys caught in the page, perhaps none: they come
 * before any that the frame holds.
 */
export type ToFrame = "shown" | readonly HandedKey[];

/**
 * What the frame tells the launcher. `focused`: the browser gives it the keys from now on, and it holds them until it has
 * been told those that went to the page · `covered`: something of the page lies over the palette.
 */
export type FromFrame = "ready" | "focused" | "close" | "covered";
