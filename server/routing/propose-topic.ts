import type { RequestContext } from "../../core/contract/context.ts";
import type { TopicProposal } from "../../core/contract/routing.ts";
import { isSure, type ProposedTopic, proposeTopics } from "../../core/desk/propose-topics.ts";
import type { Desk } from "../desk/desk.ts";

type Proposing = Pick<Desk, "topics"> & { readonly config: Pick<Desk["config"], "desk"> };

export type AskedNow = {
  readonly text: string;
  readonly context: RequestContext;
  readonly region: string | null;
  readonly channel: string | null;
  readonly department: string | null;
};

// Until then a topic is only proposed to people, not set.
const fewestLearned = 100;

/**
 * The topic set for a question as it is asked: what a rule says, or what enough answered questions teach without much
 * doubt. Null where neither does.
 */
export function proposeTopic(desk: Proposing, asked: AskedNow): TopicProposal["proposal"] {
  const best = bestTopic(desk, asked);
  if (best === undefined) return null;
  if (best.how === "rule") return told(best);
  return isSure(best) && (desk.topics?.size() ?? 0) >= fewestLearned ? told(best) : null;
}

/** The likeliest topic, for a person to judge. */
export function suggestTopic(desk: Proposing, asked: AskedNow): TopicProposal["proposal"] {
  const best = bestTopic(desk, asked);
  return best === undefined ? null : told(best);
}

function bestTopic({ config, topics }: Proposing, asked: AskedNow): ProposedTopic | undefined {
  const { page } = asked.context;
  const model = topics ?? { propose: () => [] };
  const about = { ...asked, page: page ? [...page.breadcrumb, page.title] : [] };
  return proposeTopics({ topics: config.desk.topics, model }, about)[0];
}

function told({ topic, how, because }: ProposedTopic): TopicProposal["proposal"] {
  return {
    topic,
    how,
    because: because.map((one) =>
      one.by === "learned" ? { by: one.by, words: [...one.words] } : { by: one.by, found: [...one.found] },
    ),
  };
}
