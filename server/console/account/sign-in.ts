import { authPath } from "../../../core/contract/paths.ts";
import { Problem } from "../../../core/contract/problem.ts";
import { language } from "../platform/language.ts";
import { readSession } from "./session.ts";

export type AuthOutcome = { kind: "done" } | { kind: "problem"; problem: Problem } | { kind: "offline" };

/** Signs in by name and password; afterwards the session is known. */
export async function signIn(login: string, password: string): Promise<AuthOutcome> {
  const outcome = await askAuth("/sign-in/username", { username: login, password });
  if (outcome.kind === "done") await readSession();
  return outcome;
}

/** Ends this session and leaves its screens. */
export async function signOut(): Promise<AuthOutcome> {
  const outcome = await askAuth("/sign-out", {});
  if (outcome.kind === "done") location.assign("/sign-in");
  return outcome;
}

/** Posts to the part of the server that signs people in; it answers with cookies and problems alone. */
export async function askAuth(path: string, body: unknown): Promise<AuthOutcome> {
  try {
    const response = await fetch(authPath + path, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": language.value },
      body: JSON.stringify(body),
    });
    if (response.ok) return { kind: "done" };
    const problem = Problem.safeParse(await response.json());
    return problem.success ? { kind: "problem", problem: problem.data } : { kind: "offline" };
  } catch {
    return { kind: "offline" };
  }
}
