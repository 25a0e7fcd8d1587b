import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { browser } from "../platform/browser.ts";
import { isPanelPage, panelPage } from "./is-panel-page.ts";
import { panelMessages } from "./panel-messages.ts";

/** At the top of the panel: the same as a page in a tab, and away with it. */
export function PanelActions(): JSX.Element | null {
  const { language, close } = useApp();
  const say = panelMessages(language);
  if (isPanelPage()) return null;
  return (
    <span class="panel-actions">
      <button
        type="button"
        class="icon-button"
        aria-label={say.asPage}
        title={say.asPage}
        onClick={() => void openAsPage(close)}
      >
        <Icon name="open" />
      </button>
      <button type="button" class="icon-button" aria-label={say.close} title={say.close} onClick={close}>
        <Icon name="close" />
      </button>
    </span>
  );
}

async function openAsPage(close: () => void): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(panelPage) });
  close();
}
