import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { clockTime } from "../../ui/time.ts";
import { useApp } from "../palette/app-context.ts";
import type { KeyInbox } from "../palette/key-inbox.ts";
import { SearchScreen } from "../palette/search-screen.tsx";
import { panelMessages } from "./panel-messages.ts";

/** The side panel: the same search, and all own requests where the overlay shows only a few. */
export function PanelHome({ keys }: { keys: KeyInbox }): JSX.Element {
  const { state, language } = useApp();
  const say = panelMessages(language);
  const { connection, lastSync } = state;
  const words =
    connection.kind === "offline"
      ? say.offline(clockTime(connection.since, language))
      : lastSync === null
        ? say.onlineOnly
        : say.online(clockTime(lastSync, language));
  return (
    <div class="panel-home">
      <header class="panel-head">
        <Icon name="ask" size={20} />
        <h1 class="panel-title">{say.title}</h1>
      </header>
      <SearchScreen keys={keys} />
      <footer class="panel-foot">
        <span class={connection.kind === "offline" ? "dot dot-off" : "dot"} /> {words}
      </footer>
    </div>
  );
}
