import { randomUUID } from "node:crypto";
import type { DraftedAnswer } from "../../../core/contract/answering.ts";
import { effectiveGroups } from "../../../core/contract/config.ts";
import type { DraftConfig } from "../../../core/contract/config-draft.ts";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { type Hit, longestQuery, SearchQuery } from "../../../core/contract/search.ts";
import { tameDraft } from "../../../core/desk/tame-draft.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Desk } from "../../desk/desk.ts";
import { viewRequest } from "../../desk/request-view.ts";
import type { Account, Member } from "../../identity/account.ts";
import { audienceDigest } from "../../identity/audience-digest.ts";
import { readMember } from "../../identity/read-member.ts";
import type { Outcome, Refusal } from "../../outcome.ts";
import { sourceOfSection } from "../source-of-section.ts";
import { askModel, type ModelSaid } from "./ask-model.ts";
import { draftMessages } from "./draft-messages.ts";
import { draftPrompt } from "./draft-prompt.ts";

const longestSection = 1800;

type Given = {
  readonly desk: Desk;
  readonly catalogue: Pick<Catalogue, "search" | "section">;
  readonly config: DraftConfig;
};
type Call = {
  readonly agent: Account;
  readonly id: number;
  readonly language: Language;
  readonly signal: AbortSignal;
};

/**
 * Proposes an answer from sections that both seller and agent may see. What a model is given has no personal numbers, what
 * comes back is text with citations of these sections; a person mends and sends it.
 */
export async function draftAnswer(given: Given, call: Call): Promise<Outcome<DraftedAnswer>> {
  const { desk, catalogue, config } = given;
  const view = await viewRequest(desk, call.agent, call.id);
  if ("problem" in view) return view;
  const { question, context } = view.answer;
  if (question === null) return { problem: "draft-nothing" };
  const reader = await sharedReader(desk, call);
  const q = question.slice(0, longestQuery);
  const found = await catalogue.search(SearchQuery.parse({ q, limit: config.sections }), reader);
  if ("problem" in found) return found;
  const hits = found.answer.groups
    .flatMap(({ best, sections }) => [best, ...sections])
    .slice(0, config.sections);
  const sections = hits.flatMap((hit) => {
    const section = catalogue.section(hit.record, reader.groups);
    return section === undefined ? [] : [{ section, text: passageOf(section, hit) }];
  });
  if (sections.length === 0) return { problem: "draft-nothing" };

  const messages = draftPrompt({
    question,
    page: context?.page?.title ?? null,
    sections: sections.map(({ section, text }) => ({ ...section, text })),
    fence: randomUUID(),
  });
  const said = await askModel(config, messages, call.signal);
  if (said.kind !== "text") return whyNot(said, call.language);
  const draft = tameDraft(said.text, sections.length);
  if (draft.text === "") return whyNot({ kind: "unreadable" }, call.language);
  return {
    answer: {
      text: draft.text,
      sources: draft.cited.flatMap((number) => {
        const one = sections[number - 1];
        return one === undefined ? [] : [sourceOfSection(one.section)];
      }),
    },
  };
}

/** Somebody who sees what both the seller and the agent see, and no more. */
async function sharedReader(desk: Desk, { agent, id }: Call): Promise<Member> {
  const asked = await desk.store.read
    .selectFrom("request")
    .select("seller")
    .where("id", "=", id)
    .executeTakeFirst();
  const seller = await readMember(desk.store, asked?.seller ?? "");
  const theirs = seller?.groups ?? effectiveGroups([]);
  const groups = agent.groups.filter((group) => theirs.includes(group));
  const { session: _, ...member } = agent;
  return {
    ...member,
    groups,
    audience: audienceDigest(groups),
    attributes: seller?.attributes ?? { groups: [] },
  };
}

/** What of a long section goes along: from a little before what was found in it. */
function passageOf({ text }: SectionRecord, { snippet }: Hit): string {
  if (text.length <= longestSection) return text;
  const words = snippet?.text.replaceAll("…", "").trim().slice(0, 40) ?? "";
  const at = words === "" ? 0 : Math.max(0, text.indexOf(words));
  const from = Math.max(0, Math.min(at - 300, text.length - longestSection));
  return text.slice(from, from + longestSection);
}

function whyNot(said: Exclude<ModelSaid, { kind: "text" }>, language: Language): Refusal {
  const say = draftMessages(language);
  const detail =
    said.kind === "late"
      ? say.late(said.seconds)
      : said.kind === "refused"
        ? say.refused(said.status)
        : say[said.kind];
  return { problem: "draft-failed", detail };
}
