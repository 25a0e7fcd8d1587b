import type { LauncherState } from "../platform/protocol.ts";
import { launcherStyles } from "./launcher-styles.ts";
import { launcherMessages } from "./launcher-messages.ts";

type Given = Pick<LauncherState, "unseen" | "offline" | "language">;

/** Words and styles of the launcher. The background sends them along: the script in every page stays small. */
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
      value: `${unseen}`,
    },
    styles: launcherStyles,
  };
}
