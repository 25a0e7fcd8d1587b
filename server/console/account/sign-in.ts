import { askAuth as askServer, type AuthOutcome } from "../../../core/contract/ask-auth.ts";
import { unendedMark } from "../../../core/contract/unended-mark.ts";
import { language } from "../platform/language.ts";
import { writeStored } from "../platform/stored.ts";
import { readSession } from "./session.ts";

/** Signs in by name and password; afterwards the session is known. */
export async function signIn(login: string, password: string): Promise<AuthOutcome> {
  const outcome = await askAuth("/sign-in/username", { username: login, password });
  if (outcome.kind !== "done") return outcome;
  // The cookie is this person's now: the page at `/` may know them by it again.
  writeStored(unendedMark, null);
  await readSession();
  return outcome;
}

/** Ends this session and leaves its screens. */
export async function signOut(): Promise<AuthOutcome> {
  const outcome = await askAuth("/sign-out", {});
  if (outcome.kind === "done") location.assign("/sign-in");
  return outcome;
}

export function askAuth(path: string, body: unknown): Promise<AuthOutcome> {
  return askServer(path, body, { fetch, language: language.value });
}
