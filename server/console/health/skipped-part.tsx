import type { JSX } from "preact";
import type { SkippedPart as Skipped } from "../../../core/contract/crawl-run.ts";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { AddressLine } from "./address-line.tsx";
import { sourceMessages } from "./source-messages.ts";

/** Addresses that are no documents, by the rule that says so. */
export function SkippedPart({
  skipped,
  hosts,
}: {
  skipped: readonly Skipped[];
  hosts: readonly string[];
}): JSX.Element {
  const say = sourceMessages(language.value);
  return (
    <section class="source-part" aria-labelledby="skipped-title">
      <h3 id="skipped-title" class="part-name">
        {say.skipped}
      </h3>
      {skipped.length === 0 && <p class="muted">{say.none}</p>}
      <ul class="lines">
        {skipped.map(({ rule, count, said, examples }) => (
          <li key={rule}>
            <details class="line-details">
              <summary class="line">
                <span class="line-word">{said[language.value]}</span>
                <span class="figures">{numberShown(count)}</span>
              </summary>
              {examples.map((address) => (
                <AddressLine key={address} address={address} hosts={hosts} asking />
              ))}
              {count > examples.length && (
                <span class="muted">{say.more(numberShown(count - examples.length))}</span>
              )}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
