import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { openSource } from "../crawl/open-source.ts";
import { selectorProblems } from "../crawl/selector-problems.ts";
import { describeProblem } from "./describe-problem.ts";

/** One thing that was tried, for people and for the server's own check. */
export type Finding = {
  readonly level: "ok" | "problem";
  readonly source: string;
  readonly message: string;
};

const messages = defineMessages({
  fine: {
    ru: (identity: string, address: string) =>
      `${address} отвечает, robots.txt не мешает, вход «${identity}» удался`,
    en: (identity: string, address: string) =>
      `${address} answers, robots.txt allows it, identity "${identity}" is in`,
  },
  start: {
    ru: (address: string, status: string) =>
      `начальная страница ${address} отвечает ${status}. Проверьте «start»`,
    en: (address: string, status: string) => `the start page ${address} answers ${status}. Check "start"`,
  },
});

export type CheckOptions = {
  readonly config: Pick<Config, "sources">;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly now: () => Date;
};

const patienceMs = 30_000;

/** Tries each source as each identity: is it there, does robots.txt allow it, does signing in work. */
export async function* checkSources({
  config,
  language,
  signal,
  now,
}: CheckOptions): AsyncGenerator<Finding> {
  for (const source of config.sources) {
    // Whoever checks by day wants to know now, not tonight.
    const atOnce = { ...source, hours: [] };
    for (const problem of selectorProblems(source)) {
      yield { source: source.id, level: "problem", message: describeProblem(problem, language) };
    }
    for (const identity of source.identities) {
      const found = await openSource({ source: atOnce, identity, signal, now, patienceMs });
      const where = { source: source.id };
      if (found.kind === "closed") {
        yield { ...where, level: "problem", message: describeProblem(found.problem, language) };
        continue;
      }
      const start = source.start[0] ?? "";
      const answer = await found.portal.fetcher.get({ address: start });
      await found.portal.fetcher.close();
      const say = messages(language);
      const status = answer.kind === "failed" ? answer.detail : String(answer.status);
      const bad = answer.kind === "failed" || answer.status >= 400;
      yield bad
        ? { ...where, level: "problem", message: say.start(start, status) }
        : { ...where, level: "ok", message: say.fine(identity.name, start) };
    }
  }
}
