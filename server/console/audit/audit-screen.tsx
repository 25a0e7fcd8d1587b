import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AuditChain } from "../../../core/contract/audit.ts";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Me } from "../../../core/contract/person.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { auditMessages } from "./audit-messages.ts";
import { AuditTable } from "./audit-table.tsx";
import { hereReader } from "./here-reader.ts";
import { type Chosen, queryOf, useAudit } from "./use-audit.ts";

/** Who changed, saw and exported what, whether the log of it is whole, and the log as a file. */
export function AuditScreen({ me }: { me: Pick<Me, "role"> }): JSX.Element {
  const say = auditMessages(language.value);
  const chosen = useSignal<Chosen>({});
  const { reading, read, readEarlier } = useAudit(chosen.value);
  useTitle(say.title);
  const now = reading.value;
  return (
    <div class="queue-screen">
      <header class="queue-head">
        <h1 class="screen-title">{say.title}</h1>
        {now.kind === "ready" && <Chain chain={now.page.chain} />}
        <span class="queue-tools">
          <a class="button" href={addressOf(endpoints.auditFile, { query: queryOf(chosen.value) })} download>
            {say.file}
          </a>
        </span>
      </header>
      <AuditFilters chosen={chosen} people={now.kind === "ready" ? now.page.people : []} />
      {now.kind === "failed" && (
        <Told title={say.failedTitle} text={say.failed}>
          <button type="button" class="button" onClick={() => void read()}>
            {say.again}
          </button>
        </Told>
      )}
      {now.kind === "loading" && <output class="muted audit-body">{say.loading}</output>}
      {now.kind === "ready" && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys
        <section class="audit-body" tabIndex={0} aria-label={say.title}>
          <p class="muted">{say.note}</p>
          {now.page.entries.length === 0 ? (
            <p>{say.none}</p>
          ) : (
            <AuditTable entries={now.page.entries} reader={hereReader(now.page)} role={me.role} />
          )}
          {now.page.before !== null && (
            <button type="button" class="button" onClick={() => void readEarlier()}>
              {say.older}
            </button>
          )}
        </section>
      )}
    </div>
  );
}

function Chain({ chain }: { chain: AuditChain }): JSX.Element {
  const say = auditMessages(language.value);
  switch (chain.kind) {
    case "checking":
      return <output class="muted">{say.checking(chain.checked, chain.entries)}</output>;
    case "whole":
      return (
        <output class="audit-chain">
          <Icon name="checked" />
          {say.whole(chain.entries)}
        </output>
      );
    case "broken":
      return (
        <output class="audit-chain audit-broken">
          <Icon name="warning" />
          {say.broken(chain.at)}
        </output>
      );
  }
}
