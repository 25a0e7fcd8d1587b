import type { OmniboxHits } from "../host/background-services.ts";
import { openPlaceOf } from "../palette/open-place-of.ts";
import { browser } from "../platform/browser.ts";
import { firstOmniboxRow } from "./first-omnibox-row.ts";
import type { HostLink } from "./host-link.ts";
import { keepOmniboxRows, omniboxRowAt } from "./kept-omnibox-rows.ts";
import { omniboxMessages } from "./omnibox-messages.ts";
import { omniboxRows, plainText, type Markup } from "./omnibox-rows.ts";
import { openPlace } from "./open-place.ts";
import { readSummary } from "./summary-store.ts";
import { viewAddress } from "./view-address.ts";

/** Longer than anybody types into an address bar; the palette takes more. */
const longestQuery = 200;
const searchPage = "/sidepanel.html";
const markup: Markup = import.meta.env.FIREFOX ? "none" : "xml";

/**
 * The keyword in the address bar: hits of the local copy as one types, Enter opens the one that is chosen, or the search
 * page with what was typed. To be called while the script is first run.
 */
export function startOmnibox(host: HostLink): void {
  let last = "";
  browser.omnibox.onInputStarted.addListener(() => void tellFirst());
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    last = text;
    void answer(text);
    async function answer(query: string): Promise<void> {
      const found = await hitsFor(host, query);
      // Rows of an earlier letter would stand under a later one.
      if (last !== query) return;
      const { language } = await readSummary();
      const rows = omniboxRows(found.kind === "found" ? found.hits : [], language, markup);
      describeFirst(firstOmniboxRow(query, found, language));
      await keepOmniboxRows({ query, rows });
      suggest(rows.map(({ content, description }) => ({ content, description })));
    }
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void enter(host, text, disposition === "currentTab" ? "same-tab" : "new-tab");
  });
}

async function hitsFor(host: HostLink, text: string): Promise<OmniboxHits> {
  const query = text.trim().slice(0, longestQuery);
  if (query !== "") return (await host.tell("suggest-hits", { query })) ?? { kind: "unknown" };
  const { connected } = await readSummary();
  return connected ? { kind: "found", hits: [], total: 0 } : { kind: "closed" };
}

async function tellFirst(): Promise<void> {
  const { language, connected } = await readSummary();
  const say = omniboxMessages(language);
  describeFirst(connected ? say.empty : say.closed);
}

function describeFirst(text: string): void {
  browser.omnibox.setDefaultSuggestion({ description: plainText(text, markup) });
}

/** @param text a row's address where one was chosen, else what was typed. */
async function enter(host: HostLink, text: string, where: "same-tab" | "new-tab"): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const chosen = await omniboxRowAt(text);
  if (chosen && tab?.id !== undefined) {
    const { hit, query, position } = chosen;
    void host.tell("omnibox-opened", { record: hit.record, query, position });
    await openPlace(tab.id, openPlaceOf(hit, where, query), (place) => viewAddress(host, place));
    return;
  }
  const asked = new URLSearchParams({ as: "page", q: text.trim().slice(0, longestQuery) });
  const url = browser.runtime.getURL(`${searchPage}?${asked}`);
  if (where === "same-tab" && tab?.id !== undefined) await browser.tabs.update(tab.id, { url });
  else await browser.tabs.create({ url });
}
