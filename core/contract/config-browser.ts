import { z } from "zod";

/** How Chromium shows the pages of a source; it never reaches the network itself. */
export const BrowserSettings = z.strictObject({
  /** Chromium's program; without it the one that the variable CHROMIUM names, else /usr/bin/chromium. */
  executable: z.string().min(1).optional(),
  /** Off where Chromium cannot have one, as in many containers; as root it never has. */
  sandbox: z.boolean().default(true),
  /** A page is through once it has asked for nothing for so long. */
  settleSeconds: z.number().min(0.1).max(30).default(0.5),
  /** One that never is through is taken as it stands after so long, waiting for the portal not counted. */
  pageSeconds: z.number().min(1).max(300).default(15),
  /** Scripts, styles and data that one page may ask for. */
  mostRequests: z.int().min(1).max(1_000).default(100),
  /** Pages at a time; each takes a hundred megabytes or more. */
  pagesAtOnce: z.int().min(1).max(16).default(4),
});
export type BrowserSettings = z.infer<typeof BrowserSettings>;
