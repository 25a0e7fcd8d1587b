import { z } from "zod";
import { Month } from "../../../core/contract/bonus.ts";
import { dayAndTime, fullDay } from "../../../ui/time.ts";
import { monthName } from "../analytics/month-name.ts";
import type { AuditReader } from "./audit-reader.ts";

/** A moment, a day or a month of the log as people read it; whatever else it is stays as it is. */
export function timeTold(value: string, { language, now }: Pick<AuditReader, "language" | "now">): string {
  if (z.iso.datetime().safeParse(value).success) return dayAndTime(value, now, language);
  if (z.iso.date().safeParse(value).success) return fullDay(value, language);
  return Month.safeParse(value).success ? monthName(value, language) : value;
}
