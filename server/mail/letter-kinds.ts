import type { z } from "zod";
import { alarmLetter } from "./alarm-letter.ts";
import { newRequestLetter } from "./new-request-letter.ts";
import { pageDigestLetter } from "./page-digest-letter.ts";
import { reminderLetter } from "./reminder-letter.ts";
import { returnedLetter } from "./returned-letter.ts";
import { routedLetter } from "./routed-letter.ts";
import { specialistLinkLetter } from "./specialist-link-letter.ts";
import { trainerReportLetter } from "./trainer-report-letter.ts";
import { threadLetter } from "./thread-letter.ts";
import { rateReminderLetter } from "./rate-reminder-letter.ts";

/** Every kind of letter: its name in the outbox, and what writes it. */
export const letterKinds = {
  "new-request": newRequestLetter,
  thread: threadLetter,
  alarm: alarmLetter,
  // As letters that were queued by versions of before are named.
  "crawl-alarm": alarmLetter,
  routed: routedLetter,
  returned: returnedLetter,
  "specialist-link": specialistLinkLetter,
  reminder: reminderLetter,
  "rate-reminder": rateReminderLetter,
  "trainer-report": trainerReportLetter,
  "page-digest": pageDigestLetter,
} as const;

export type LetterKind = keyof typeof letterKinds;
export type AboutOf<K extends LetterKind> = z.infer<(typeof letterKinds)[K]["about"]>;
