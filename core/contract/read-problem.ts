import { Problem, type ProblemCode } from "./problem.ts";

/** What a problem means by its status, where its code is one of a newer server's. */
const usual: Readonly<Record<number, ProblemCode>> = {
  401: "unauthenticated",
  403: "forbidden",
  404: "not-found",
  413: "too-large",
  429: "rate-limited",
};

/** A server's refusal; null where it is none of ours. Words for people are the server's own in any case. */
export function readProblem(json: unknown, status: number): Problem | null {
  const problem = Problem.safeParse(json);
  if (problem.success) return problem.data;
  const code = usual[status] ?? (status >= 500 ? "internal" : "invalid");
  const known = Problem.safeParse(typeof json === "object" ? { ...json, code } : json);
  return known.success ? known.data : null;
}
