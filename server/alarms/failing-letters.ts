import { mostAttempts } from "../mail/next-attempt.ts";
import type { Store } from "../store/store.ts";
import type { SystemFacts } from "./system-alarms.ts";

/** SMTP answers that concern us and not one letter or recipient: closing, sign-in and encryption (RFC 4954, 5321). */
const ofServer = new Set(["421", "432", "454", "530", "534", "535", "538"]);

/** Since when no letter leaves; null where the mail server takes them. */
export async function failingLetters({ read }: Pick<Store, "read">): Promise<SystemFacts["letters"]> {
  const rows = await read
    .selectFrom("letter")
    .select(["at", "failure"])
    .where("sentAt", "is", null)
    .where("attempts", "<", mostAttempts)
    .orderBy("at")
    .execute();
  const first = rows.find(({ failure }) => failure !== null && isOfServer(failure));
  if (first === undefined) return null;
  const { sentAt } = await read
    .selectFrom("letter")
    .select((each) => each.fn.max("sentAt").as("sentAt"))
    .executeTakeFirstOrThrow();
  // A letter that left since shows that the server was there then.
  const since = sentAt !== null && sentAt > first.at ? sentAt : first.at;
  return { since, waiting: rows.length };
}

const isOfServer = (code: string): boolean => !/^\d{3}$/.test(code) || ofServer.has(code);
