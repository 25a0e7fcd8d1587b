import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Me } from "../../../core/contract/person.ts";
import { KeyBar } from "../frame/key-bar.tsx";
import { LiveDot } from "../frame/live-dot.tsx";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { FreshButton } from "../queue/fresh-button.tsx";
import { queueCounts } from "../queue/queue-counts.ts";
import { QueueGrid } from "../queue/queue-grid.tsx";
import { queueMessages } from "../queue/queue-messages.ts";
import { arrangement, rearrange, working } from "../queue/shown-queue.ts";
import { OpenRequest } from "./open-request.tsx";
import { requestMessages } from "./request-messages.ts";
import { type RequestReading, useRequest } from "./use-request.ts";

/** A request between the queue and its context. */
export function RequestScreen({ id, me }: { id: number; me: Me }): JSX.Element {
  const say = requestMessages(language.value);
  const { reading, read, learn } = useRequest(id);
  const contextShown = useSignal(false);
  useTitle(say.title(id));
  // The list beside an open request stays as it is until another one is opened.
  useEffect(() => {
    rearrange();
    working.value = true;
    return () => {
      working.value = false;
    };
  }, [id]);

  return (
    <div class={`request-screen${contextShown.value ? " context-shown" : ""}`}>
      <aside class="request-queue" aria-label={queueMessages(language.value).queue}>
        <p class="request-queue-head">
          <span>
            <strong>{queueMessages(language.value).queue}</strong>{" "}
            <span class="muted figures">{queueCounts.value.all}</span>
          </span>
          <FreshButton />
        </p>
        <QueueGrid arrangement={arrangement.value} look="narrow" me={me} chosen={id} focusing={false} />
      </aside>
      {shown(reading.value)}
      <KeyBar
        keys={[
          ["J K", "other"],
          ["@", "source"],
          ["Alt 1…5", "place"],
          ["Alt M", "module"],
          ["Alt R", "route"],
          ["Alt P", "askSeller"],
          ["Esc", "leave"],
          ["?", "all"],
        ]}
      >
        <LiveDot />
      </KeyBar>
    </div>
  );

  function shown(current: RequestReading): JSX.Element {
    switch (current.kind) {
      case "loading":
        return <output class="request-told told-text">{say.loading}</output>;
      case "ready":
        return (
          <OpenRequest
            key={`${me.id} ${id}`}
            request={current.view}
            me={me}
            contextShown={contextShown}
            onLearn={learn}
          />
        );
      case "missing":
        return (
          <div class="request-told">
            <Told title={say.missingTitle} text={say.missing} />
          </div>
        );
      case "failed":
        return (
          <div class="request-told">
            <Told title={say.failedTitle} text={say.failed}>
              <button type="button" class="button" onClick={() => void read()}>
                {say.again}
              </button>
            </Told>
          </div>
        );
    }
  }
}
