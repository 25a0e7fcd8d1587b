import type { Language } from "../language/define-messages.ts";
import { authPath } from "./paths.ts";
import { Problem } from "./problem.ts";

export type AuthOutcome = { kind: "done" } | { kind: "problem"; problem: Problem } | { kind: "offline" };

/** Posts to the part of the server that signs people in; it answers a page with cookies and problems alone. */
export async function askAuth(
  path: string,
  body: unknown,
  { fetch, language }: { fetch: typeof globalThis.fetch; language: Language },
): Promise<AuthOutcome> {
  try {
    const response = await fetch(authPath + path, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": language },
      body: JSON.stringify(body),
    });
    if (response.ok) return { kind: "done" };
    const problem = Problem.safeParse(await response.json());
    return problem.success ? { kind: "problem", problem: problem.data } : { kind: "offline" };
  } catch {
    return { kind: "offline" };
  }
}
