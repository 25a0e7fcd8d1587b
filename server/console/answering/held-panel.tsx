import type { JSX } from "preact";
import type { HeldAnswer } from "../../../core/contract/answering.ts";
import { Icon } from "../../../ui/icon.tsx";
import { MessageBody } from "../composer/message-body.tsx";
import { language } from "../platform/language.ts";
import { RequestFiles } from "../request/request-files.tsx";
import { answeringMessages } from "./answering-messages.ts";
import { goesIn } from "./goes-in.ts";
import { undo } from "./undo.ts";

/** In place of the composer while an answer can still be taken back. */
export function HeldPanel({ held }: { held: HeldAnswer }): JSX.Element {
  const say = answeringMessages(language.value);
  const asks = held.kind === "question";
  return (
    <section class="held-panel" aria-label={asks ? say.questionOnItsWay : say.onItsWay}>
      <div class="held-text">
        <MessageBody text={held.text} sources={held.sources} name="held" />
        <RequestFiles files={held.files} />
      </div>
      <p class="held-acts">
        <Icon name="send" />
        <span class="held-words">
          <strong class="figures">{goesIn(held)}</strong>{" "}
          {(held.complete || asks) && (
            <span class="muted">{asks ? say.questionOnItsWayNote : say.onItsWayNote}</span>
          )}
        </span>
        <button type="button" class="button" aria-keyshortcuts="Alt+Z" onClick={() => void undo(held)}>
          {say.takeBack}
          <span class="keys" aria-hidden="true">
            <kbd class="key">Alt</kbd>
            <kbd class="key">Z</kbd>
          </span>
        </button>
      </p>
    </section>
  );
}
