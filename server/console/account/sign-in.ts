import { askAuth as askServer, type AuthOutcome } from "../../../core/contract/ask-auth.ts";
import { signInPath } from "../../../core/contract/paths.ts";
import { unendedMark } from "../../../core/contract/unended-mark.ts";
import { z } from "zod";
import { language } from "../platform/language.ts";
import { readStored } from "../platform/stored.ts";
import { readSession } from "./session.ts";
import { forgetLeft, noteLeft } from "./ways.ts";

/** Signs in by name and password; afterwards the session is known. */
export async function signIn(login: string, password: string): Promise<AuthOutcome> {
  const outcome = await askAuth("/sign-in/username", { username: login, password });
  if (outcome.kind !== "done") return outcome;
  // The cookie is this person's now: the page at `/` may know them by it again.
  forgetLeft();
  await readSession();
  return outcome;
}

/** Ends this session and leaves its screens, and the company's provider where that signed in. */
export async function signOut(): Promise<AuthOutcome> {
  const outcome = await askAuth("/sign-out", {});
  if (outcome.kind === "done") {
    if (outcome.next !== undefined) noteLeft();
    location.assign(outcome.next ?? signInPath);
  }
  return outcome;
}

/** Ends a session that somebody left when the server could not be told: nobody else is to go on in it. */
export async function endUnended(): Promise<boolean> {
  if (readStored(unendedMark, z.unknown()) === null) return true;
  const outcome = await askAuth("/sign-out", {});
  return (
    outcome.kind === "done" || (outcome.kind === "problem" && outcome.problem.code === "unauthenticated")
  );
}

export function askAuth(path: string, body: unknown): Promise<AuthOutcome> {
  return askServer(path, body, { fetch, language: language.value });
}
