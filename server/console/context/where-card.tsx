import type { JSX } from "preact";
import type { RequestContext } from "../../../core/contract/context.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { contextMessages } from "./context-messages.ts";
import { webAddress } from "./web-address.ts";

/** The page on which the question arose, and what was selected there. */
export function WhereCard({ context }: { context: RequestContext | null }): JSX.Element {
  const say = contextMessages(language.value);
  const { page, selection, site, withheld } = context ?? {};
  const address = page && webAddress(page.address);
  return (
    <section class="card">
      <h2 class="card-name">{say.where}</h2>
      {page && (
        <>
          <p class="where-page">
            <span class="kind-icon where-icon">
              <Icon name="page" size={18} />
            </span>
            {address ? (
              <a class="where-title" href={address} target="_blank" rel="noreferrer" title={say.open}>
                {page.title || address}
                <span class="visually-hidden">, {say.open}</span>
              </a>
            ) : (
              <strong class="where-title">{page.title}</strong>
            )}
            {address && (
              <span class="where-open" aria-hidden="true">
                <Icon name="open" />
                <kbd class="key">O</kbd>
              </span>
            )}
          </p>
          <p class="where-path">
            {[page.breadcrumb.join(" → "), page.heading && say.section(page.heading)]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </>
      )}
      {selection !== undefined && selection !== "" && (
        <blockquote class="where-selection">
          <span class="visually-hidden">{say.selection}: </span>
          {selection}
        </blockquote>
      )}
      {site !== undefined && <p>{say.site(site)}</p>}
      {withheld?.includes("page") && (
        <p class="withheld">
          <Icon name="eye" />
          {say.withheldPage}
        </p>
      )}
      {!page && site === undefined && !withheld?.includes("page") && <p class="muted">{say.none}</p>}
    </section>
  );
}
