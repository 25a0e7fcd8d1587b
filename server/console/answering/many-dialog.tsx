import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { ManyAnswered } from "../../../core/contract/answering.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { ComposerField } from "../composer/composer-field.tsx";
import { composerMessages } from "../composer/composer-messages.ts";
import { FileButton } from "../composer/file-button.tsx";
import { FileTray } from "../composer/file-tray.tsx";
import { composerFilesMessages } from "../composer/files-messages.ts";
import { RequestFiles } from "../request/request-files.tsx";
import { ComposerTools } from "../composer/composer-tools.tsx";
import { answerOf, type Draft, emptyDraft } from "../composer/draft.ts";
import { Keys } from "../composer/keys.tsx";
import { LengthTold } from "../composer/length-told.tsx";
import { longestOf } from "../composer/longest-of.ts";
import { MessageBody } from "../composer/message-body.tsx";
import { SourceList } from "../composer/source-list.tsx";
import { useComposing } from "../composer/use-composing.ts";
import { useFiles } from "../composer/use-files.ts";
import { useModulePicker } from "../composer/use-module-picker.ts";
import { WhyWithout } from "../composer/why-without.tsx";
import { notice } from "../frame/notice.tsx";
import { useModal } from "../frame/use-modal.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { refreshQueue } from "../queue/queue-rows.ts";
import { clearSelected } from "../queue/selected-rows.ts";
import { answeringMessages } from "./answering-messages.ts";
import { heldFor, refreshHeld, takeBack, takenBack } from "./held-answers.ts";
import { isShared } from "./is-shared.ts";
import { ManyList } from "./many-list.tsx";
import { answeringMany } from "./open-many.ts";

/** Under which the draft for many is kept: no request has this number. */
const draftForMany = 0;

/** One answer to the requests that were picked out. */
export function ManyDialog({ me }: { me: Me }): JSX.Element | null {
  const rows = answeringMany.value;
  return rows === null ? null : <Writing me={me} rows={rows} />;
}

function Writing({ me, rows }: { me: Me; rows: readonly RequestRow[] }): JSX.Element {
  const say = answeringMessages(language.value);
  const words = composerMessages(language.value);
  const dialog = useModal("textarea");
  const composing = useComposing(me.id, draftForMany);
  const { draft, previewing } = composing;
  const modules = useModulePicker(composing, { topic: rows[0]?.topic ?? null, values: () => null });
  const files = useFiles(composing);
  const busy = useSignal(false);
  const told = useSignal<string | null>(null);
  const why = useSignal(false);
  const outcomes = useSignal<ManyAnswered["outcomes"] | null>(null);
  /** What was sent, for as long as it can be taken back. */
  const sent = useRef<Draft | null>(null);
  // Of one dialog: a repeat after a lost answer sends nothing twice.
  const keys = useMemo(() => new Map(rows.map(({ id }) => [id, crypto.randomUUID()])), [rows]);
  useEffect(() => {
    if (draft.peek().mode !== "answer") composing.set({ mode: "answer" });
  }, [composing, draft]);

  const send = async (): Promise<void> => {
    if (busy.value) return;
    const { answer, sources, complete, without } = draft.peek();
    told.value =
      answer.trim() === ""
        ? words.empty
        : answer.length > longestOf(draft.peek())
          ? words.tooLong(String(longestOf(draft.peek())))
          : null;
    if (told.value !== null) return composing.field.current?.focus();
    if (complete && sources.length === 0 && without === null) {
      why.value = true;
      return;
    }
    busy.value = true;
    if (!(await files.settled())) {
      busy.value = false;
      told.value = composerFilesMessages(language.value).notThere;
      return;
    }
    const requests = rows.map(({ id }) => ({ id, key: keys.get(id) ?? crypto.randomUUID() }));
    const called = await deskCall(endpoints.answerMany, { body: { requests, ...answerOf(draft.peek()) } });
    busy.value = false;
    if (called.kind !== "ok") {
      told.value = called.kind === "problem" ? called.problem.detail : say.failed;
      return;
    }
    sent.current = draft.peek();
    if (called.answer.outcomes.some(({ problem }) => problem === null)) composing.set(emptyDraft);
    clearSelected();
    // What is on its way can be taken back: told only once it is known.
    await refreshHeld();
    outcomes.value = called.answer.outcomes;
    refreshQueue();
  };

  const onWay = (outcomes.value ?? []).filter(({ request }) => heldFor(request) !== undefined);
  const takeAllBack = async (): Promise<void> => {
    await Promise.all(onWay.map(({ request }) => takeBack(request)));
    takenBack.value = null;
    refreshQueue();
    if (sent.current) composing.set(sent.current);
    outcomes.value = null;
    notice(say.takenBack);
  };

  return (
    <dialog
      ref={dialog}
      class="dialog many"
      aria-labelledby="many-title"
      onClose={() => (answeringMany.value = null)}
    >
      <h2 id="many-title" class="dialog-title">
        {say.manyTitle(rows.length)}
      </h2>
      <ManyList rows={rows} outcomes={outcomes.value} />
      {outcomes.value === null && (
        <>
          <p class="card-note">{say.manyNote}</p>
          <div class="many-composer">
            <div class="composer-box">
              {previewing.value ? (
                <div class="composer-preview">
                  <MessageBody text={draft.value.answer} sources={draft.value.sources} name="many-preview" />
                  <RequestFiles files={draft.value.files} />
                </div>
              ) : (
                <ComposerField
                  composing={composing}
                  modules={modules}
                  request={rows[0]?.id ?? draftForMany}
                  onTyping={nothing}
                  onSend={() => void send()}
                />
              )}
              {!previewing.value && (
                <SourceList
                  sources={draft.value.sources}
                  text={draft.value.answer}
                  name="many"
                  onDrop={composing.drop}
                />
              )}
              {!previewing.value && (
                <FileTray composing={composing} files={files} isShared={rows.some(isShared)} />
              )}
              <LengthTold draft={draft.value} />
              <ComposerTools composing={composing} modules={modules}>
                <FileButton files={files} />
              </ComposerTools>
            </div>
          </div>
          {told.value !== null && (
            <p class="form-error" role="alert">
              {told.value}
            </p>
          )}
        </>
      )}
      {why.value && outcomes.value === null ? (
        <WhyWithout
          onWhy={(without) => {
            composing.set({ without });
            why.value = false;
            void send();
          }}
          onBack={() => {
            why.value = false;
            composing.field.current?.focus();
          }}
        />
      ) : (
        <div class="choose-acts">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say.close}
          </button>
          {onWay.length > 0 && (
            <button type="button" class="button" onClick={() => void takeAllBack()}>
              {say.takeBackAll}
            </button>
          )}
          {outcomes.value === null && (
            <button
              type="button"
              class="button button-primary"
              aria-disabled={busy.value}
              onClick={() => void send()}
            >
              {busy.value ? words.sending : say.manySend} <Keys names={["Ctrl", "↵"]} />
            </button>
          )}
        </div>
      )}
    </dialog>
  );
}

const nothing = (): void => {};
