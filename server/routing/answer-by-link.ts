import { contactCode } from "../../core/desk/addressee.ts";
import type { LinkStanding } from "../../core/desk/link-standing.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { bodyDigest } from "../desk/body-digest.ts";
import { standingOfLink } from "./link-view.ts";
import type { LinkAnswer } from "./link-sources.ts";
import { findLink, useLink } from "./specialist-links.ts";
import { writeSpecialistAnswer } from "./write-specialist-answer.ts";

/** thanked: the agent has it now. unknown: no such link. Otherwise why the link is good for nothing any more. */
export type LinkAnswered = "thanked" | "unknown" | Exclude<LinkStanding, "open" | "late">;

/** Answers by a link: once, and to the agent alone, who stays the owner. Of two at once one counts. */
export async function answerByLink(desk: Desk, token: string, answer: LinkAnswer): Promise<LinkAnswered> {
  const at = logInstant(desk.now());
  const answered = await desk.store.write(async (trx): Promise<LinkAnswered> => {
    const link = await findLink(trx, token);
    const found = link && (await standingOfLink(trx, link, desk.now()));
    if (!link || !found) return "unknown";
    const { request, standing } = found;
    if (standing !== "open" && standing !== "late") return standing;
    const by = contactCode(link.contact);
    const key = { account: by, key: link.digest, digest: bodyDigest("link", link.digest) };
    const said = { ...answer, to: "agent", key, withThem: standing === "open" } as const;
    const refusal = await writeSpecialistAnswer(desk, { trx, request, by, at }, said);
    if (refusal) return "closed";
    await useLink(trx, link, at);
    return "thanked";
  });
  if (answered === "thanked") desk.changed();
  return answered;
}
