import type { JSX } from "preact";
import { leads } from "../account/leads.ts";
import { me } from "../account/me.ts";
import { language } from "../platform/language.ts";
import { helpShown } from "./help-shown.ts";
import { Hint, type KeyHint } from "./key-bar.tsx";
import { keyMessages } from "./key-messages.ts";
import { useModal } from "./use-modal.ts";

const queueKeys: readonly KeyHint[] = [
  ["J K", "move"],
  ["↵", "open"],
  ["C", "claim"],
  ["N", "takeNext"],
  ["R", "route"],
  ["T", "topic"],
  ["L", "keepForAll"],
  ["H", "handOver"],
  ["M", "module"],
  ["X", "select"],
  ["⇧ X", "selectTo"],
  ["A", "answerSelected"],
  ["Alt Z", "undo"],
  ["G N", "urgent"],
  ["G C", "call"],
  ["/", "find"],
  ["F", "filter"],
  ["?", "all"],
];
const requestKeys: readonly KeyHint[] = [
  ["J K", "other"],
  ["C", "claim"],
  ["O", "page"],
  ["S", "shot"],
  ["↵", "answer"],
  ["@", "source"],
  ["↵", "sourceInsert"],
  ["⇧ ↵", "sourceQuote"],
  ["Alt W", "sourceWhy"],
  ["Alt 1…5", "place"],
  ["Alt M", "module"],
  ["Alt V", "preview"],
  ["Alt J", "merge"],
  ["Alt P", "askSeller"],
  ["Alt R", "route"],
  ["T", "topic"],
  ["X", "skip"],
  ["H", "handOver"],
  ["N", "takeNext"],
  ["Ctrl ↵", "send"],
  ["Ctrl ⇧ ↵", "sendNext"],
  ["Alt Z", "undo"],
  ["Ctrl B", "bold"],
  ["Esc", "leave"],
];

const leadKeys: readonly KeyHint[] = [
  ["G B", "board"],
  ["G P", "people"],
  ["G A", "insight"],
];

const bonusKeys: readonly KeyHint[] = [
  ["↑ ↓", "row"],
  ["↵", "thread"],
  ["E", "exportRows"],
  ["D", "contest"],
];

const healthKeys: readonly KeyHint[] = [
  ["/", "explain"],
  ["L", "keep"],
];

/** All keys of the console. */
export function KeyHelp(): JSX.Element | null {
  return helpShown.value ? <HelpDialog /> : null;
}

function HelpDialog(): JSX.Element {
  const say = keyMessages(language.value);
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-wide"
      aria-labelledby="keys-title"
      onClose={() => (helpShown.value = false)}
    >
      <h2 id="keys-title" class="dialog-title">
        {say.title}
      </h2>
      <div class="key-parts">
        {[
          { name: say.queuePart, keys: queueKeys },
          { name: say.requestPart, keys: requestKeys },
          { name: say.bonusPart, keys: bonusKeys },
          ...(leads(me()) ? [{ name: say.leadPart, keys: leadKeys }] : []),
          ...(me()?.role === "admin" ? [{ name: say.healthPart, keys: healthKeys }] : []),
        ].map(({ name, keys }) => (
          <section key={name}>
            <h3 class="part-title">{name}</h3>
            <ul class="key-list">
              {keys.map((hint) => (
                <li key={hint[1]} class="key-hint">
                  <Hint hint={hint} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="card-note">{say.note}</p>
      <form method="dialog">
        <button type="submit" class="button">
          {say.close}
        </button>
      </form>
    </dialog>
  );
}
