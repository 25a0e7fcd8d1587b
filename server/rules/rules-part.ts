import { rulesEndpoints } from "../../core/contract/rules-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { logInstant } from "../desk/log-instant.ts";
import { suggestTopic } from "../routing/propose-topic.ts";
import { serve } from "../serve-endpoint.ts";
import { rulesChanged } from "./follow-rules.ts";
import { keepRules, type RuleKeeping } from "./keep-rules.ts";
import { previewCalendars } from "./preview-calendars.ts";
import { ruleBodyOf } from "./rule-body.ts";
import { ruleFaults } from "./rule-faults.ts";
import { ruleVersions, standingRules } from "./read-rules.ts";

/** Targets, calendars and topics, as people change them while the desk works. */
export function rulesOver({ book, given }: Pick<RuleKeeping, "book" | "given">): Part {
  return (serving, { store, now, topics, live }) => {
    const keeping: RuleKeeping = { store, book, given };
    serve(serving, rulesEndpoints.rules, async () => ({ answer: await standingRules(keeping) }));
    serve(serving, rulesEndpoints.putRules, async ({ account, body, language }) => {
      const at = logInstant(now());
      const refused = await keepRules(keeping, body, { by: account.id, at, language });
      if (refused !== null) return refused;
      await rulesChanged({ book, topics, live });
      return { answer: await standingRules(keeping) };
    });
    serve(serving, rulesEndpoints.ruleVersions, async ({ params: { kind } }) => ({
      answer: await ruleVersions(keeping, kind),
    }));
    serve(serving, rulesEndpoints.previewCalendars, async ({ body, language }) => {
      const errors = ruleFaults({ ...book.standing(), ...body }, language);
      if (errors.length > 0) return { problem: "invalid", errors };
      return { answer: previewCalendars(ruleBodyOf("calendars", book.standing()), body, now()) };
    });
    serve(serving, rulesEndpoints.tryTopics, async ({ body: { topics: edited, section, ...asked } }) => {
      const context = section === "" ? {} : { page: { address: "", title: section, breadcrumb: [] } };
      const about = { text: asked.text, context, ...filledIn(asked) };
      const proposing = (rules: typeof edited) =>
        suggestTopic({ config: { desk: { ...book.standing(), topics: rules } }, topics }, about);
      return { answer: { before: proposing(book.standing().topics), after: proposing(edited) } };
    });
  };
}

type Where = { readonly region: string; readonly channel: string; readonly department: string };

function filledIn({ region, channel, department }: Where) {
  return { region: region || null, channel: channel || null, department: department || null };
}
