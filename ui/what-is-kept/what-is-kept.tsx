import type { JSX } from "preact";
import type { LocalIndex, Welcome } from "../../core/contract/person.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { whatIsKeptMessages } from "./what-is-kept-messages.ts";

type Given = {
  readonly welcome: Pick<Welcome, "keeps" | "portalOrigins" | "service">;
  /** What of the portal will lie in this browser, as far as it is known. */
  readonly localIndex: LocalIndex;
  /** What the company's policy takes from sellers, by the names of `SellersChoice`. */
  readonly mayNot: readonly string[];
  readonly language: Language;
};

/** What is collected, for whom and how long: the extension and the page that connects it say the same. */
export function WhatIsKept({ welcome, localIndex, mayNot, language }: Given): JSX.Element {
  const say = whatIsKeptMessages(language);
  const { keeps, portalOrigins, service } = welcome;
  const { requestDays, queryDays } = keeps;
  const sites = portalOrigins.map((origin) => new URL(origin).host).join(", ");
  const questions = requestDays === null ? say.questionsForever : say.questionsFor(requestDays);
  const may = {
    files: !mayNot.includes("attach-files"),
    screenshot: !mayNot.includes("take-screenshots"),
    trail: !mayNot.includes("send-trail"),
  };
  const points = [
    [say.goes, say.goesWhat(may)],
    [say.learns, queryDays === null ? say.learnsNothing : say.learnsWhat(queryDays)],
    [say.never, say.neverWhat],
    [say.whom, say.whomWhat(service[language])],
    [say.long, `${say.longWhat(keeps, may)} ${questions}`],
    [say.here, { full: say.hereFull, titles: say.hereTitles, off: say.hereOff }[localIndex]],
    ...(sites === "" ? [] : [[say.button, say.buttonWhat(sites)]]),
  ];
  return (
    <dl class="what-is-kept">
      {points.map(([term, what]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
