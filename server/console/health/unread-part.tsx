import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { SourceRun } from "../../../core/contract/crawl-run.ts";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { AddressLine } from "./address-line.tsx";
import { sourceMessages } from "./source-messages.ts";

const shownAtFirst = 6;

type Given = { readonly failed: SourceRun["failed"]; readonly hosts: readonly string[] };

/** Pages that could not be read, and why. */
export function UnreadPart({ failed, hosts }: Given): JSX.Element {
  const say = sourceMessages(language.value);
  const whole = useSignal(false);
  const pages = whole.value ? failed.pages : failed.pages.slice(0, shownAtFirst);
  const unnamed = failed.count - failed.pages.length;
  return (
    <section class="source-part source-part-two" aria-labelledby="unread-title">
      <h3 id="unread-title" class="part-name">
        {say.unread} <span class="health-note figures">{numberShown(failed.count)}</span>
      </h3>
      {failed.count === 0 && <p class="muted">{say.none}</p>}
      <ul class="lines">
        {pages.map(({ address, said }) => (
          <li key={address} class="unread">
            <AddressLine address={address} hosts={hosts} asking />
            <span class="muted">{said[language.value]}</span>
          </li>
        ))}
      </ul>
      {!whole.value && failed.pages.length > shownAtFirst ? (
        <button type="button" class="link-button" onClick={() => (whole.value = true)}>
          {say.showAll(numberShown(failed.pages.length))}
        </button>
      ) : (
        unnamed > 0 && <span class="muted">{say.more(numberShown(unnamed))}</span>
      )}
    </section>
  );
}
