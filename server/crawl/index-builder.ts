import { fileURLToPath } from "node:url";

/** The crawler's own command: started as a process of its own, never imported. */
export const indexBuilder = fileURLToPath(new URL("../../index-builder/main.ts", import.meta.url));
