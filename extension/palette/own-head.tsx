import type { JSX } from "preact";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";

/** Heading of one's own requests, with the way to all of them. */
export function OwnHead({ shown }: { shown: boolean }): JSX.Element | null {
  const { state, language, go } = useApp();
  const say = paletteMessages(language);
  if (!shown) return null;
  return (
    <div class="own-head">
      <span class="group-name">{say.mine}</span>
      <button type="button" class="link-button" onClick={() => go({ kind: "list" })}>
        {say.allMine(state.requests.length + state.outbox.length)}
      </button>
    </div>
  );
}
