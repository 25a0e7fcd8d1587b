/** A part of a picture or of what a window shows. */
export type Box = { x: number; y: number; width: number; height: number };
/** What is not to be seen in a picture of a page, in pixels of the page's own, and how large its view is. */
export type PageMasks = { width: number; height: number; boxes: Box[] };
/** A picture of what a tab shows, as a data address. `masks` is null where nothing is known of the page. */
export type Shot = { image: string; masks: PageMasks | null };
export type ShotTaken =
  | { kind: "taken"; shot: Shot }
  /** The browser wants a key of its own or its button first. `key`: as the browser writes it, null where it has none. */
  | { kind: "waiting"; key: string | null };

/** Background → all frames: the picture that one of them waits for; null where it did not come out. */
export type ShotReady = { to: "frame"; call: "shot-ready"; id: string; shot: Shot | null };
