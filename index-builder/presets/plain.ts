import type { Preset } from "./preset.ts";

/** No system that we know: main content, title and dates are found by what HTML itself says. */
export const plain: Preset = { selectors: {}, junkParameters: [], neverFollow: [] };
