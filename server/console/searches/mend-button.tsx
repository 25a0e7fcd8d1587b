import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { AskedQuery } from "../../../core/contract/search-quality.ts";
import type { TuningDraft } from "../../../core/contract/search-quality-endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { searchesMessages } from "./searches-messages.ts";

type Given = {
  readonly asked: AskedQuery;
  /** Opens what search would be taught; null for those who may not teach it. */
  readonly onTeach: ((draft: TuningDraft) => void) | null;
};

/** What mends a query, in one press; what has been done about it where something has. */
export function MendButton({ asked, onTeach }: Given): JSX.Element {
  const say = searchesMessages(language.value);
  const made = useSignal(false);
  const busy = useSignal(false);
  const { mend, mended, text, query } = asked;
  if (mended === "pinned") return <span class="chip chip-ok">{say.pinned}</span>;
  if (mended === "task" || made.value) return <span class="chip">{say.hasTask}</span>;
  if (mend.kind === "synonym" && onTeach !== null) {
    const [one = "", other = ""] = mend.words;
    const draft: TuningDraft = { kind: "synonyms", id: crypto.randomUUID(), words: mend.words };
    return (
      <button
        type="button"
        class="link-button"
        aria-label={say.synonymFor(one, other)}
        title={say.synonymFor(one, other)}
        onClick={() => onTeach(draft)}
      >
        {say.synonym}
      </button>
    );
  }
  if (mend.kind === "pin" && onTeach !== null) {
    const pin = { queries: [text], record: mend.record, until: null };
    return (
      <button
        type="button"
        class="link-button"
        aria-label={say.pinFor(mend.title, text)}
        title={say.pinNote(mend.title)}
        onClick={() => onTeach({ kind: "pin", id: crypto.randomUUID(), pin })}
      >
        {say.pin}
      </button>
    );
  }
  const make = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const called = await deskCall(endpoints.addSearchTask, { body: { query } });
    busy.value = false;
    made.value = called.kind === "ok";
    if (called.kind === "ok") notice(say.taskMade(text));
    else notice(say.taskFailed, "danger");
  };
  return (
    <button type="button" class="link-button" aria-label={say.taskFor(text)} onClick={() => void make()}>
      {say.task}
    </button>
  );
}
