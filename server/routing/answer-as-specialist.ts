import type { SpecialistAnswer } from "../../core/contract/routing.ts";
import type { RequestView } from "../../core/contract/request.ts";
import { type Act, changeRequest } from "../desk/change-request.ts";
import { cleanText } from "../desk/clean-text.ts";
import type { Desk } from "../desk/desk.ts";
import { sellersWaiting } from "../desk/check-answer.ts";
import { citeSources } from "../desk/cite-sources.ts";
import { routingCodes, visibleRequest } from "../desk/request-access.ts";
import { keyed } from "../desk/used-key.ts";
import { oncePerKey } from "../desk/write-message.ts";
import type { Outcome } from "../outcome.ts";
import { writeSpecialistAnswer } from "./write-specialist-answer.ts";

/** A specialist with an account answers what was routed to them or their group. */
export async function answerAsSpecialist(
  desk: Desk,
  act: Act,
  body: SpecialistAnswer,
): Promise<Outcome<RequestView>> {
  const text = cleanText(body.text);
  if (text === "") return { problem: "empty-text" };
  if (body.to === "seller" && desk.config.desk.specialistAnswers !== "seller")
    return { problem: "forbidden" };
  const key = keyed(act.viewer.id, `specialist-answer ${act.id}`, body);
  const codes = routingCodes(act.viewer);
  const asked = await visibleRequest(desk.store.read, act.viewer, act.id);
  if (asked === undefined) return { problem: "not-found" };
  // The agent is shown what they may see of it; the seller must be able to open it all.
  const sellers = body.to === "seller" ? await sellersWaiting(desk, asked) : [];
  const sources = citeSources(desk.portal, body.sources, { agent: act.viewer, sellers });
  return changeRequest(desk, act, (changing) =>
    oncePerKey(changing, key, async () => {
      const { request } = changing;
      const withThem = request.routedTo !== null && codes.includes(request.routedTo);
      if ("problem" in sources) return sources;
      return writeSpecialistAnswer(desk, changing, { text, to: body.to, key, sources, withThem });
    }),
  );
}
