import type { LauncherState } from "../platform/protocol.ts";
import { launcherStyles } from "./launcher-styles.ts";
import { launcherMessages } from "./launcher-messages.ts";

const askIcon =
  "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 13.5 13.5M5.7 5.9a1.35 1.35 0 1 1 1.9 1.25c-.4.2-.6.45-.6.85M7 9.5v.01";
const offlineIcon =
  "M2 2l12 12M8 12.5v.01M5.6 9.8a3.4 3.4 0 0 1 3-.9M3.4 7.4a6.5 6.5 0 0 1 2.2-1.4M8 5.400a6.5 6.5 0 0 1 4.6 2";

type Given = Pick<LauncherState, "unseen" | "offline" | "language">;

/** Words, outline and styles of the launcher. The background sends them along: the script in every page stays small. */
export function launcherLook({ unseen, offline, language }: Given): LauncherState["look"] {
  const say = launcherMessages(language);
  return {
    label: unseen > 0 ? say.ready : say.name,
    button: {
      ariaLabel: unseen > 0 ? say.unread(unseen) : offline ? say.offline : say.name,
      ariaHasPopup: "dialog",
      title: say.help,
      lang: language,
      className: offline ? "off" : "",
    },
    icon: offline ? offlineIcon : askIcon,
    styles: launcherStyles,
  };
}
