import { canary, canaryOf } from "./canary.ts";
import type { Actor, Secret } from "./oracle.ts";

/** Answers kept for all, by the sections that each rests on; the last one is the desk's own words for sellers of finance. */
export const keptBefore = (secrets: Record<"open" | "limits" | "finance" | "shared", Secret>) =>
  [
    { id: "kept-open", cited: [secrets.open] },
    { id: "kept-limits", cited: [secrets.limits] },
    { id: "kept-finance", cited: [secrets.finance] },
    { id: "kept-both", cited: [secrets.shared, secrets.limits] },
  ] as const;

type See = (actor: Actor, call: `${string} ${string}`, body?: unknown) => Promise<string>;

/** Keeps them as somebody at the desk who may read them all: each full of words that stand in its sections alone. */
export async function plantKept(
  seen: See,
  by: Actor,
  secrets: Parameters<typeof keptBefore>[0],
): Promise<void> {
  for (const { id, cited } of keptBefore(secrets)) {
    const words = cited.map((section) => `${canaryOf(section)}kept`).join(" ");
    const said = await seen(by, `PUT /api/kept-answers/${id}`, {
      version: null,
      wordings: [`Где смотреть квоту ${words}?`, `Лимит ${words} на выходных`],
      text: `Лимит ${words}, ${cited.map((section, at) => `${canary(section, "text")} [${at + 1}]`).join(", ")}.`,
      sources: cited.map((section) => ({ record: `${canaryOf(section)}-record` })),
      audience: ["everyone"],
      owner: null,
      reviewOn: null,
      request: null,
    });
    if (!said.startsWith("200")) throw new Error(`${id} was not kept: ${said}`);
  }
}
