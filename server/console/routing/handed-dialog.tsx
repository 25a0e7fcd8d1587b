import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { useModal } from "../frame/use-modal.ts";
import { language } from "../platform/language.ts";
import { queueMessages } from "../queue/queue-messages.ts";
import { queueRows } from "../queue/queue-rows.ts";
import type { HandedOver } from "./hand-over.ts";
import { answeringMessages } from "../answering/answering-messages.ts";
import { routingMessages } from "./routing-messages.ts";
import { canUndo, undoHandOver } from "./undo-hand-over.ts";

type Given = { readonly given: HandedOver; readonly onClose: () => void };
type Result = HandedOver["results"][number];

/** What became of each request of a hand-over, where some could not be moved: those first. */
export function HandedDialog({ given, onClose }: Given): JSX.Element {
  const say = routingMessages(language.value);
  const dialog = useModal(".button-primary");
  const results = given.results.toSorted((a, b) => Number(isFine(a)) - Number(isFine(b)));
  const moved = results.filter(isFine).length;
  return (
    <dialog ref={dialog} class="dialog choose" aria-labelledby="handed-title" onClose={onClose}>
      <div class="choose-form">
        <h2 id="handed-title" class="dialog-title">
          {say.handedTitle(moved, results.length)}
        </h2>
        <ul class="handed-list">
          {results.map((result) => (
            <li key={result.request} class={isFine(result) ? "handed-fine" : "handed-kept"}>
              <Icon name={isFine(result) ? "check" : "alert"} />
              <span class="choose-words">
                <span class="clip">
                  {answeringMessages(language.value).number(result.request)} · {questionOf(result.request)}
                </span>
                <span class="choose-note">{wordsOf(result, given)}</span>
              </span>
            </li>
          ))}
        </ul>
        <div class="choose-acts">
          {canUndo(given) && (
            <button
              type="button"
              class="button"
              onClick={() => {
                dialog.current?.close();
                void undoHandOver(given);
              }}
            >
              {say.undoMoved}
            </button>
          )}
          <button type="button" class="button button-primary" onClick={() => dialog.current?.close()}>
            {say.understood}
          </button>
        </div>
      </div>
    </dialog>
  );
}

const isFine = ({ result }: Result): boolean => result === "assigned" || result === "same";

function questionOf(id: number): string {
  return queueRows.value.get(id)?.text ?? queueMessages(language.value).erased;
}

function wordsOf({ result, person }: Result, { to, name }: HandedOver): string {
  const say = routingMessages(language.value);
  switch (result) {
    case "assigned":
      return to === null ? say.nowFree : say.nowWith(name);
    case "same":
      return say.wasThere;
    case "claimed":
      return person ? say.heldBy(person.name) : say.heldByOther;
    case "not-claimed":
      return say.nobodys;
    case "closed":
      return say.closedMeanwhile;
    case "not-found":
      return say.goneMeanwhile;
    default:
      return say.notMoved;
  }
}
