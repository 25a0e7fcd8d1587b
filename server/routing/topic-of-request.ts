import type { TopicProposal } from "../../core/contract/routing.ts";
import type { Desk } from "../desk/desk.ts";
import { viewRequest } from "../desk/request-view.ts";
import type { Act } from "../desk/change-request.ts";
import type { Outcome } from "../outcome.ts";
import { suggestTopic } from "./propose-topic.ts";

/** What would be proposed for a request now, from what this reader may see of it. */
export async function topicOfRequest(desk: Desk, { viewer, id }: Act): Promise<Outcome<TopicProposal>> {
  const viewed = await viewRequest(desk, viewer, id);
  if ("problem" in viewed) return viewed;
  const { question, context, region, channel, sellerAttributes } = viewed.answer;
  if (question === null) return { answer: { proposal: null } };
  const proposal = suggestTopic(desk, {
    text: question,
    context: context ?? {},
    region,
    channel,
    department: sellerAttributes?.department ?? null,
  });
  return { answer: { proposal } };
}
