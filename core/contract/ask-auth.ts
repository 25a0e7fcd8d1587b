import type { Language } from "../language/define-messages.ts";
import { z } from "zod";
import { ownPath } from "./own-path.ts";
import { authPath } from "./paths.ts";
import { Problem } from "./problem.ts";

/** `next`: where somebody goes on to who has signed out where the company vouches for people, by its provider if that is left too. */
export type AuthOutcome =
  | { kind: "done"; next?: string }
  | { kind: "problem"; problem: Problem }
  | { kind: "offline" };

const Leaving = z.object({ next: z.string().optional() });

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
    const answer: unknown = await response.json();
    if (response.ok) {
      const next = ownPath(Leaving.safeParse(answer).data?.next);
      return { kind: "done", ...(next !== null && { next }) };
    }
    const problem = Problem.safeParse(answer);
    return problem.success ? { kind: "problem", problem: problem.data } : { kind: "offline" };
  } catch {
    return { kind: "offline" };
  }
}
