import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { clockTime, dayAndTime } from "../../ui/time.ts";
import { useApp } from "../palette/app-context.ts";
import { useKeys } from "../palette/use-keys.ts";
import type { KeyInbox } from "../palette/key-inbox.ts";
import { SearchScreen } from "../palette/search-screen.tsx";
import type { HostState } from "../platform/protocol.ts";
import { isSearchKey } from "./is-search-key.ts";
import { PanelActions } from "./panel-actions.tsx";
import { panelMessages } from "./panel-messages.ts";

/** The side panel: the same search, and all own requests where the overlay shows only a few. */
export function PanelHome({ keys }: { keys: KeyInbox }): JSX.Element {
  const { state, language } = useApp();
  const offline = state.connection.kind === "offline";
  const home = useKeys<HTMLDivElement>((event) => {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    const field = home.current?.querySelector<HTMLInputElement>("[role=combobox]");
    field?.focus();
    field?.select();
  });
  return (
    <div class="panel-home" ref={home}>
      <header class="panel-head">
        <Icon name="ask" size={20} />
        <h1 class="panel-title">{panelMessages(language).title}</h1>
        <PanelActions />
      </header>
      <SearchScreen keys={keys} />
      <footer class="panel-foot">
        <span class={offline ? "dot dot-off" : "dot"} /> {standing(state, Date.now())}
      </footer>
    </div>
  );
}

/** Connected or not, and how old what one searches is. */
function standing({ connection, lastSync, staleSince, language }: HostState, now: number): string {
  const say = panelMessages(language);
  if (connection.kind === "offline") return say.offline(clockTime(connection.since, language));
  if (staleSince !== null) return say.checked(dayAndTime(staleSince, now, language));
  return lastSync === null ? say.onlineOnly : say.online(clockTime(lastSync, language));
}
