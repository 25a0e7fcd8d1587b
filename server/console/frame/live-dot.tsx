import type { JSX } from "preact";
import { clockTime } from "../../../ui/time.ts";
import { me } from "../account/me.ts";
import { liveState } from "../live/live.ts";
import { language } from "../platform/language.ts";
import { frameMessages } from "./frame-messages.ts";

/** Whether what is shown is of now: told in words, for nobody should trust a queue that only looks live. */
export function LiveDot(): JSX.Element | null {
  const say = frameMessages(language.value);
  const state = liveState.value;
  // Nothing comes to the trainer by itself.
  if (me()?.role === "trainer") return null;
  return (
    <output class={`live-dot live-${state.kind}`}>
      <span class="live-mark" aria-hidden="true" />
      {state.kind === "live"
        ? say.live
        : state.kind === "lost"
          ? say.lost(clockTime(state.since, language.value))
          : say.connecting}
    </output>
  );
}
