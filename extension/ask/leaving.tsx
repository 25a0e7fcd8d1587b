import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { OutboxItem } from "../platform/protocol.ts";
import { sentFrom } from "../platform/sent-from.ts";
import { useApp } from "../palette/app-context.ts";
import { Keys } from "../palette/keys.tsx";
import { ScreenHead } from "../palette/screen-head.tsx";
import { useNow } from "../palette/use-now.ts";
import { Ring } from "../thread/ring.tsx";
import { askMessages } from "./ask-messages.ts";
import { leftOutOf } from "./left-out-of.ts";

const heldMs = 5000;

/** A question between the click and the server: held, then on its way or queued. Turns into its thread once the server has it. */
export function Leaving({ itemKey }: { itemKey: string }): JSX.Element {
  const { state, sent, language, go, close, host, surface, offer } = useApp();
  const say = askMessages(language);
  const now = useNow(0, 200);
  const shown = useRef<OutboxItem | null>(null);
  const [gone, setGone] = useState(false);
  const id = sent.get(itemKey);
  const item = state.outbox.find(({ key }) => key === itemKey) ?? shown.current;
  shown.current = item;

  useEffect(() => {
    if (id !== undefined) go({ kind: "thread", id });
  }, [id, go]);

  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);

  async function takeBack(then: "search" | "ask"): Promise<void> {
    const outcome = await host.call(then === "ask" ? "editAsk" : "cancelAsk", { key: itemKey });
    if (outcome.kind === "failed") return setGone(outcome.why.kind === "gone");
    const { as, text, context } = outcome.answer;
    if (then === "ask") go({ kind: "ask", text, as, leftOut: leftOutOf(context, offer.ticked) });
    else {
      await host.call("saveDraft", { slot: "palette", draft: { text } });
      go({ kind: "search" });
    }
  }

  const wording = wordingOf(item, now, say);
  const mayTakeBack = item?.state.kind !== "sending" && id === undefined;
  return (
    <div class="screen">
      <ScreenHead title={wording.title} onBack={() => go({ kind: "search" })} />
      <div class="leaving">
        <Ring
          share={item?.state.kind === "held" ? Math.max(0, (item.state.until - now) / heldMs) : 0}
          figure={item?.state.kind === "held" ? String(secondsLeft(item.state.until, now)) : ""}
          icon={wording.icon}
        />
        <div class="leaving-text">
          <output class="leaving-title">{item?.text}</output>
          <p>{gone ? say.leftAlready : wording.why}</p>
        </div>
      </div>
      <footer class="screen-foot">
        {mayTakeBack && (
          <>
            <button type="button" class="button button-quiet" onClick={() => void takeBack("search")}>
              {say.cancel}
            </button>
            <button type="button" class="button button-quiet" onClick={() => void takeBack("ask")}>
              {say.edit}
            </button>
          </>
        )}
        {surface === "overlay" && (
          <button type="button" class="button foot-last" ref={back} onClick={close}>
            {say.toPage} <Keys of={["Esc"]} />
          </button>
        )}
      </footer>
    </div>
  );
}

type Wording = { title: string; why: string; icon: "send" | "offline" | "alert" | null };

function wordingOf(item: OutboxItem | null, now: number, say: ReturnType<typeof askMessages>): Wording {
  switch (item?.state.kind) {
    case "held":
      return { title: say.held(secondsLeft(item.state.until, now)), why: say.heldWhy, icon: null };
    case "waiting":
      return item.state.attempts > 0
        ? {
            title: say.queued,
            why: sentFrom.outlivesWindow ? say.queuedWhy : say.queuedHere,
            icon: "offline",
          }
        : { title: say.sending, why: say.heldWhy, icon: "send" };
    case "refused":
      return { title: say.refused, why: item.state.problem.detail, icon: "alert" };
    case "sending":
    case undefined:
      return { title: say.sending, why: say.heldWhy, icon: "send" };
  }
}

const secondsLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000));
