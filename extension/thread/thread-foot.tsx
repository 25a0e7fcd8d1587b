import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RequestView } from "../../core/contract/request.ts";
import { useApp } from "../palette/app-context.ts";
import { Keys } from "../palette/keys.tsx";
import { JoinedFoot } from "./joined-foot.tsx";
import { Reply } from "./reply.tsx";
import { TakeBack } from "./take-back.tsx";
import { threadMessages } from "./thread-messages.ts";

type Given = {
  readonly view: RequestView;
  /** Nothing was said since the question: the seller is most likely on the way back to the page. */
  readonly untouched: boolean;
  readonly onView: (view: RequestView) => void;
};

/** Beneath a thread: the field to add something, or at first the way back to the page. */
export function ThreadFoot({ view, untouched, onView }: Given): JSX.Element {
  const { language, close, surface } = useApp();
  const say = threadMessages(language);
  const [adding, setAdding] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const mayTakeBack = view.state === "open" || view.state === "paused";
  if (view.joinedAt !== undefined) return <JoinedFoot view={view} />;
  if (!untouched || adding || surface === "panel") {
    return (
      <footer class="screen-foot thread-foot">
        <Reply view={view} onSent={onView} focus={adding} />
        {mayTakeBack && <TakeBack view={view} />}
      </footer>
    );
  }
  return (
    <footer class="screen-foot">
      <button type="button" class="button button-quiet" onClick={() => setAdding(true)}>
        {say.add}
      </button>
      <TakeBack view={view} />
      <button type="button" class="button foot-last" ref={back} onClick={close}>
        {say.back} <Keys of={["Esc"]} />
      </button>
    </footer>
  );
}
