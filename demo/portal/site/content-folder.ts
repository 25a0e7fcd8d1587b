import { join } from "node:path";

/** Where the written content of the portal stands. */
export const contentFolder = join(import.meta.dirname, "..", "content");
