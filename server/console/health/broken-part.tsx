import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { BrokenLink, SourceRun } from "../../../core/contract/crawl-run.ts";
import { Icon } from "../../../ui/icon.tsx";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { AddressLine } from "./address-line.tsx";
import { brokenLinksTable } from "./broken-links-table.ts";
import { sourceMessages } from "./source-messages.ts";

const shownAtFirst = 10;

type Given = { readonly broken: SourceRun["broken"]; readonly hosts: readonly string[] };

/** Addresses that lead nowhere, with the pages whose owners can mend them. */
export function BrokenPart({ broken, hosts }: Given): JSX.Element {
  const say = sourceMessages(language.value);
  const whole = useSignal(false);
  const links = whole.value ? broken.links : broken.links.slice(0, shownAtFirst);
  return (
    <section class="source-part-wide" aria-labelledby="broken-title">
      <div class="card-line">
        <h3 id="broken-title" class="part-name">
          {say.broken}{" "}
          <span class="health-note figures">
            {numberShown(broken.count)} {broken.count > 0 && say.brokenNote}
          </span>
        </h3>
        {broken.links.length > 0 && (
          <button type="button" class="button card-end" onClick={() => void copy(broken.links)}>
            <Icon name="copy" />
            {say.copy}
          </button>
        )}
      </div>
      {broken.links.length === 0 ? (
        <p class="muted">{say.none}</p>
      ) : (
        <div class="table-scroll">
          <table class="table broken" aria-labelledby="broken-title">
            <thead>
              <tr>
                <th scope="col">{say.leadsTo}</th>
                <th scope="col">{say.answer}</th>
                <th scope="col">{say.heldBy}</th>
              </tr>
            </thead>
            <tbody>
              {links.map((link) => (
                <BrokenRow key={link.address} link={link} hosts={hosts} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!whole.value && broken.links.length > shownAtFirst && (
        <button type="button" class="link-button" onClick={() => (whole.value = true)}>
          {say.showAll(numberShown(broken.links.length))}
        </button>
      )}
      {whole.value && broken.count > broken.links.length && (
        <p class="muted">{say.more(numberShown(broken.count - broken.links.length))}</p>
      )}
    </section>
  );
}

function BrokenRow({ link, hosts }: { link: BrokenLink; hosts: readonly string[] }): JSX.Element {
  const say = sourceMessages(language.value);
  const { address, status, pages, held } = link;
  const others = held - pages.length;
  return (
    <tr>
      <th scope="row">
        <AddressLine address={address} hosts={hosts} />
      </th>
      <td>{status === "soft" ? say.soft : status}</td>
      <td>
        {pages.map((page) => (
          <AddressLine key={page} address={page} hosts={hosts} />
        ))}
        {others > 0 && <span class="muted">{say.otherPages(others, numberShown(others))}</span>}
      </td>
    </tr>
  );
}

async function copy(links: readonly BrokenLink[]): Promise<void> {
  const say = sourceMessages(language.value);
  try {
    await navigator.clipboard.writeText(brokenLinksTable(links, [say.page, say.leadsTo, say.answer]));
    notice(say.copied(links.length, numberShown(links.length)));
  } catch {
    // Without https a browser has no clipboard for pages, and anywhere it may refuse.
    notice(say.notCopied, "danger");
  }
}
