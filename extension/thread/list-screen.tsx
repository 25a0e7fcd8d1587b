import type { JSX } from "preact";
import { useApp } from "../palette/app-context.ts";
import { ScreenHead } from "../palette/screen-head.tsx";
import { RequestList } from "./request-list.tsx";
import { useKeys } from "../palette/use-keys.ts";
import { threadMessages } from "./thread-messages.ts";

/** All own requests, in the overlay. */
export function ListScreen(): JSX.Element {
  const { language, go } = useApp();
  const back = (): void => go({ kind: "search" });
  const screen = useKeys<HTMLDivElement>((event) => {
    if (event.code !== "Escape") return;
    event.preventDefault();
    back();
  });
  return (
    <div class="screen" ref={screen}>
      <ScreenHead title={threadMessages(language).myRequests} onBack={back} />
      <div class="screen-list">
        <RequestList />
      </div>
    </div>
  );
}
