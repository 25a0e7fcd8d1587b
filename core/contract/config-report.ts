import { z } from "zod";

/** To whom the trainer's report goes by mail, and when. */
export const ReportConfig = z.strictObject({
  /** Nobody: it stands in the console alone. What it says is what everybody may see, without names of sellers. */
  to: z.array(z.email()).max(100).default([]),
  weekday: z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]).default("mon"),
  /** By the clock of the desk's own calendar. */
  hour: z.int().min(0).max(23).default(8),
  /** Of subject and attachments; the letter itself speaks both. */
  language: z.enum(["ru", "en"]).default("ru"),
});
