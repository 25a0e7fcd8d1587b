import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { Keys } from "../palette/keys.tsx";
import { ShotPreview } from "./shot-preview.tsx";
import { shotMessages } from "./shot-messages.ts";
import type { ShotState } from "./shot-state.ts";
import type { UsedShot } from "./use-shot.ts";

/** The screenshot's switch, what it waits for, and the picture itself before it can be sent. */
export function ShotRow({ used }: { used: UsedShot }): JSX.Element {
  const { language } = useApp();
  const say = shotMessages(language);
  const { shot } = used;
  const on = shot.kind !== "off" && shot.kind !== "failed";
  return (
    <div class="shot">
      <div class="attachment">
        <label class="attachment-label">
          <input
            type="checkbox"
            role="switch"
            class="switch"
            aria-keyshortcuts="Alt+S"
            aria-describedby="shot-what"
            aria-checked={on}
            checked={on}
            onChange={used.toggle}
          />
          <Icon name="camera" />
          <span class="attachment-name">{say.shot}</span>
        </label>
        <output class={shot.kind === "waiting" ? "shot-what shot-waits" : "shot-what"} id="shot-what">
          {wording(shot, say)}
        </output>
        <Keys of={["Alt", "S"]} />
      </div>
      {shot.kind === "shown" && <ShotPreview shot={shot} act={used.act} onDrop={used.forget} />}
    </div>
  );
}

function wording(shot: ShotState, say: ReturnType<typeof shotMessages>): string {
  switch (shot.kind) {
    case "off":
      return say.off;
    case "taking":
      return say.taking;
    case "waiting":
      return shot.key === null ? say.waitingButton : say.waiting(shot.key.replaceAll("+", " "));
    case "failed":
      return say.failed;
    case "shown":
      return say.days;
  }
}
