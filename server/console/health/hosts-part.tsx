import type { JSX } from "preact";
import type { HostFigures } from "../../../core/contract/crawl-run.ts";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { sourceMessages } from "./source-messages.ts";

const shownAtMost = 8;

/** How quick the portal's servers were, slowest first. */
export function HostsPart({ hosts }: { hosts: readonly HostFigures[] }): JSX.Element {
  const say = sourceMessages(language.value);
  return (
    <div class="source-part">
      <table class="table hosts">
        <caption class="part-name">{say.hosts}</caption>
        <thead>
          <tr>
            <th scope="col">{say.host}</th>
            <th scope="col" class="number">
              {say.requests}
            </th>
            <th scope="col" class="number">
              {say.median}
            </th>
            <th scope="col" class="number">
              {say.p95}
            </th>
            <th scope="col" class="number">
              {say.failedRequests}
            </th>
          </tr>
        </thead>
        <tbody>
          {hosts.slice(0, shownAtMost).map(({ host, requests, medianMs, p95Ms, failed }) => (
            <tr key={host}>
              <th scope="row">{host}</th>
              <td class="number">{numberShown(requests)}</td>
              <td class="number">{say.ms(numberShown(medianMs))}</td>
              <td class="number">{say.ms(numberShown(p95Ms))}</td>
              <td class="number">{numberShown(failed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
