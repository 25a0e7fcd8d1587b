import { z } from "zod";
import type { PageCalls } from "../platform/protocol.ts";

/**
 * What a content script may say. A page that has broken into its renderer speaks with the content script's voice: hence
 * read strictly, and nothing here searches, asks or shows what others wrote.
 */
export const PageCall = z.discriminatedUnion("call", [
  z.object({
    to: z.literal("background-from-page"),
    call: z.literal("page-shown"),
    given: z.object({ title: z.string().max(10_000) }),
  }),
  z.object({ to: z.literal("background-from-page"), call: z.literal("ticket") }),
  z.object({ to: z.literal("background-from-page"), call: z.literal("show-panel") }),
  z.object({
    to: z.literal("background-from-page"),
    call: z.literal("launcher-moved"),
    given: z.object({ top: z.number().min(0).max(20_000).nullable(), hidden: z.boolean() }),
  }),
]);
export type PageCall = z.infer<typeof PageCall>;
export type PageAnswer = PageCalls[PageCall["call"]]["answer"];
