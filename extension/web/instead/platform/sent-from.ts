import type { sentFrom as ofExtension } from "../../../platform/sent-from.ts";

/** The host of a page ends with it. */
export const sentFrom: typeof ofExtension = { via: "web", panel: "web", outlivesWindow: false };
