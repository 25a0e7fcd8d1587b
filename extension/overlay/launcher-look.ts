import type { Hotkey } from "../../core/keys/read-hotkey.ts";
import type { LauncherState } from "../platform/launcher-state.ts";
import { shownHotkey } from "../platform/shown-hotkey.ts";
import { launcherStyles } from "./launcher-styles.ts";
import { launcherMessages } from "./launcher-messages.ts";

type Given = Pick<LauncherState, "unseen" | "offline" | "language" | "mayMove" | "mayHide">;

/** Words, keys and styles of the launcher. The background sends them along: the script in every page stays small. */
export function launcherLook(
  { unseen, offline, language, mayMove, mayHide }: Given,
  hotkey: Hotkey | null,
): LauncherState["look"] {
  const say = launcherMessages(language);
  const keys = shownHotkey(hotkey);
  return {
    label: { textContent: unseen > 0 ? say.ready : say.name, className: keys.slice(0, -1).join(" ") },
    button: {
      ariaLabel: unseen > 0 ? say.unread(unseen) : offline ? say.offline : say.name,
      ariaHasPopup: "dialog",
      title: [mayMove && say.moves, mayHide && say.hides].filter(Boolean).join(", "),
      lang: language,
      className: offline ? "off" : "",
      value: `${unseen}`,
      name: keys.at(-1) ?? "",
    },
    styles: launcherStyles,
  };
}
