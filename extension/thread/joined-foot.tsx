import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RequestView } from "../../core/contract/request.ts";
import { useApp } from "../palette/app-context.ts";
import { Keys } from "../palette/keys.tsx";
import { threadMessages } from "./thread-messages.ts";

/** Beneath a colleague's question that one waits for: nothing to write, but the way out of it. */
export function JoinedFoot({ view }: { view: RequestView }): JSX.Element {
  const { host, language, go, close, surface } = useApp();
  const say = threadMessages(language);
  const [failed, setFailed] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);

  async function leave(): Promise<void> {
    const outcome = await host.call("leave", { id: view.id });
    if (outcome.kind === "failed") return setFailed(true);
    go(surface === "panel" ? { kind: "search" } : { kind: "list" });
  }

  return (
    <footer class="screen-foot">
      <output class="take-back">
        {failed && say.notLeft}
        <button type="button" class="button button-quiet" onClick={() => void leave()}>
          {view.state === "answered" ? say.takeOff : say.leave}
        </button>
      </output>
      {surface === "overlay" && (
        <button type="button" class="button foot-last" ref={back} onClick={close}>
          {say.back} <Keys of={["Esc"]} />
        </button>
      )}
    </footer>
  );
}
