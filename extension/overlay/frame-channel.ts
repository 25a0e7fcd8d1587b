import type { HandedKey } from "./handed-key.ts";

/*
 * Launcher and frame speak over a port of their own. It comes to the frame with the one message that crosses the window:
 * the frame's nonce, as a string.
 */

/**
 * What the launcher tells the palette's frame. `shown`: take the focus, and hold back own keys until those caught in the
 * page have come · `hidden`: hold back keys from now on, since the next ones may overtake `shown` · keys caught in the
 * page, perhaps none: they come before any that the frame holds.
 */
export type ToFrame = "shown" | "hidden" | readonly HandedKey[];

/** What the frame tells the launcher. `covered`: something of the page lies over the palette. */
export type FromFrame = "ready" | "close" | "covered";
