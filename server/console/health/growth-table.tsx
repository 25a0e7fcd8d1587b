import type { JSX } from "preact";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { timeShown } from "./time-shown.ts";
import { releaseMessages } from "./release-messages.ts";
import { runLength } from "./run-length.ts";

/** The figures of every run, newest first. */
export function GrowthTable({ history }: { history: CrawlHealth["history"] }): JSX.Element {
  const say = releaseMessages(language.value);
  return (
    <table class="table" aria-labelledby="growth-title">
      <thead>
        <tr>
          <th scope="col">{say.run}</th>
          <th scope="col" class="number">
            {say.documents}
          </th>
          <th scope="col" class="number">
            {say.places}
          </th>
          <th scope="col" class="number">
            {say.failures}
          </th>
          <th scope="col" class="number">
            {say.took}
          </th>
        </tr>
      </thead>
      <tbody>
        {history.toReversed().map(({ run, at, documents, sections, failed, seconds }) => (
          <tr key={run}>
            <th scope="row">{timeShown(at)}</th>
            <td class="number">{numberShown(documents)}</td>
            <td class="number">{numberShown(sections)}</td>
            <td class="number">{numberShown(failed)}</td>
            <td class="number">{runLength(at, Date.parse(at) + seconds * 1000, language.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
