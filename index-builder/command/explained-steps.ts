import type { Explanation } from "../../core/contract/crawl-run.ts";
import type { Source } from "../../core/contract/config-source.ts";
import { EVERYONE } from "../../core/contract/record.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { instantMark } from "../../core/language/instant-mark.ts";
import type { Explained, KnownVisit } from "../crawl/explain-address.ts";
import type { CrawlProblem } from "../crawl/problem.ts";
import type { Draft } from "../release/draft.ts";
import { inBoth } from "../report/in-both.ts";
import { describeProblem } from "./describe-problem.ts";
import { describeReason, isReason } from "./describe-reason.ts";
import { describeUnread, readUnread } from "./describe-unread.ts";
import { explainMessages } from "./explain-messages.ts";

export type ExplainedStep = Explanation["identities"][number]["steps"][number];
type Asked = Extract<Explained, { kind: "asked" }>;
type Say = ReturnType<typeof explainMessages>;

/** What becomes of an address, one thing after the other, as far as it gets; what is known from before comes last. */
export function explainedSteps(explained: Explained, { robots }: Pick<Source, "robots">): ExplainedStep[] {
  const { known } = explained;
  const knownStep = step(
    "known",
    known?.shown === true && !known.goneSince ? "fine" : "notable",
    (say, language) => knownWords(known, say, language),
  );
  switch (explained.kind) {
    case "closed-source":
      return [...explained.problems.map(problemStep), knownStep];
    case "not-asked": {
      const { why } = explained;
      const refused = step("allowed", "stops", (say, language) =>
        say.notAsked(why === "elsewhere" ? say.elsewhere : describeReason(why, language)),
      );
      return [refused, knownStep];
    }
    case "asked": {
      const allowed = step("allowed", "fine", (say) =>
        robots === "obey" ? say.allowed : say.allowedIgnoring,
      );
      return [allowed, ...askedSteps(explained), knownStep];
    }
    default:
      return explained satisfies never;
  }
}

function step(
  name: ExplainedStep["step"],
  verdict: ExplainedStep["verdict"],
  say: (say: Say, language: Language) => string,
): ExplainedStep {
  return { step: name, verdict, said: inBoth((language) => say(explainMessages(language), language)) };
}

function problemStep(problem: CrawlProblem): ExplainedStep {
  const rules = problem.kind === "robots-forbids-all" || problem.kind === "robots-unavailable";
  const name = problem.kind === "selector" ? "content" : rules ? "allowed" : "fetched";
  return step(name, "stops", (_, language) => describeProblem(problem, language));
}

function askedSteps({ address, result, draft, identity }: Asked): ExplainedStep[] {
  if (draft !== null && result.kind === "page") {
    const { canonical, leftOut = 0 } = result;
    const main = canonical === address ? null : canonical;
    return [answered, ...contentSteps(draft, main, leftOut), audienceStep(identity.groups)];
  }
  switch (result.kind) {
    case "page":
    case "unchanged":
      return [answered, step("content", "stops", (say) => say.noindex)];
    case "redirect":
      return [step("fetched", "notable", (say) => say.redirect(result.to))];
    case "skipped": {
      const skipped = (name: ExplainedStep["step"]) =>
        step(name, "stops", (say, language) => say.notIndexed(describeReason(result.why, language)));
      return result.why === "outside" ? [skipped("fetched")] : [answered, skipped("content")];
    }
    case "sign-in":
      return [step("fetched", "stops", (say) => say.signIn)];
    case "closed":
      return [step("fetched", "stops", (say) => say.closed(result.status))];
    case "gone": {
      const { status } = result;
      return [step("fetched", "stops", (say) => (status === "soft" ? say.soft : say.gone(String(status))))];
    }
    case "failed":
      return [step("fetched", "stops", (say, language) => say.failed(describeUnread(result, language)))];
    default:
      return result satisfies never;
  }
}

const answered = step("fetched", "fine", (say) => say.answered);

/** @param main another address that the page names as the one to be known by. */
function contentSteps(
  { title, facts, sections }: Draft,
  main: string | null,
  leftOut: number,
): ExplainedStep[] {
  const hasText = sections.some(({ text }) => text !== "");
  return [
    step("content", "fine", (say) => say.titled(say[facts.kind], title)),
    ...(main === null ? [] : [step("content", "notable", (say) => say.canonical(main))]),
    ...(leftOut > 0 ? [step("content", "notable", (say) => say.cut(leftOut))] : []),
    ...(facts.textQuality === "poor" ? [step("content", "notable", (say) => say.poorText)] : []),
    hasText
      ? step("sections", "fine", (say) => say.sections(sections.length))
      : step("sections", "notable", (say) => say.noText),
  ];
}

function audienceStep(groups: readonly string[]): ExplainedStep {
  return step("audience", "fine", (say) =>
    groups.includes(EVERYONE) ? say.seenByAll : say.seenBy(groups.join(", ")),
  );
}

function knownWords(known: KnownVisit | null, say: Say, language: Language): string {
  if (known === null) return say.unknown;
  const visit = say.lastVisit(instantMark(known.visitedAt), visitWords(known, say, language));
  if (!known.shown) return say.notInIndex(visit);
  const gone = known.goneSince ? `; ${say.goneSince(instantMark(known.goneSince))}` : "";
  return say.inIndex(visit) + gone;
}

/** The outcome as the crawl state names it, in words. */
function visitWords({ outcome, detail }: KnownVisit, say: Say, language: Language): string {
  const why = detail ?? "";
  switch (outcome) {
    case "page":
      return say.wasRead;
    case "unchanged":
      return say.wasUnchanged;
    case "redirect":
      return say.wasRedirect;
    case "sign-in":
      return say.wasSignIn;
    case "closed":
      return say.wasClosed(why);
    case "gone":
      if (isReason(why)) return say.wasSkipped(describeReason(why, language));
      return why === "soft" ? say.soft : say.gone(why);
    case "skipped":
      return say.wasSkipped(isReason(why) ? describeReason(why, language) : why);
    default:
      return say.failed(readUnread(why, language));
  }
}
