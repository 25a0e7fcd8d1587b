import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { placeholderValues } from "../../../core/desk/placeholder-values.ts";
import { DraftButton } from "../answering/draft-button.tsx";
import { isShared } from "../answering/is-shared.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { topicName } from "../routing/topic-name.ts";
import { ComposerField } from "./composer-field.tsx";
import { RequestFiles } from "../request/request-files.tsx";
import { composerMessages } from "./composer-messages.ts";
import { ComposerTools } from "./composer-tools.tsx";
import { DraftedTold } from "./drafted-told.tsx";
import { textOf } from "./draft.ts";
import { FileButton } from "./file-button.tsx";
import { FileTray } from "./file-tray.tsx";
import { LengthTold } from "./length-told.tsx";
import { MessageBody } from "./message-body.tsx";
import { SendBar } from "./send-bar.tsx";
import { SendFailed } from "./send-failed.tsx";
import { SourceList } from "./source-list.tsx";
import { UnfilledAsked } from "./unfilled-asked.tsx";
import { UnfilledTold } from "./unfilled-told.tsx";
import type { Composing } from "./use-composing.ts";
import { useFiles } from "./use-files.ts";
import { useModulePicker } from "./use-module-picker.ts";
import { useSending } from "./use-sending.ts";
import { WhyWithout } from "./why-without.tsx";

type Given = {
  readonly request: RequestView;
  readonly me: Me;
  readonly composing: Composing;
  readonly onTyping: () => void;
  readonly onSent: (view: RequestView) => void;
  readonly onNext: (take: boolean) => void;
};

/** Where an answer, or a question to the seller, is written and sent. Nothing typed is ever lost by what happens. */
export function Composer({ request, me, composing, onTyping, onSent, onNext }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const { draft, previewing } = composing;
  const { mode, sources } = draft.value;
  const files = useFiles(composing);
  const sending = useSending({ request: request.id, composing, files, onSent, onNext: () => onNext(true) });
  const modules = useModulePicker(composing, { topic: request.topic, values: () => valuesOf(request, me) });
  const asked = sending.asked.value;
  const send = (andNext: boolean): void => void sending.send(andNext);

  return (
    <section class="composer" aria-label={mode === "ask" ? say.askText : say.answer}>
      {sending.failure.value && (
        <SendFailed
          failure={sending.failure.value}
          text={textOf(draft.value)}
          onAgain={() => send(false)}
          onNext={() => onNext(false)}
        />
      )}
      <div class={`composer-box${mode === "ask" ? " composer-ask" : ""}`}>
        {previewing.value ? (
          <Preview composing={composing} />
        ) : (
          <ComposerField
            composing={composing}
            modules={modules}
            request={request.id}
            onTyping={onTyping}
            onSend={send}
          />
        )}
        <DraftedTold draft={draft.value} />
        {!previewing.value && <UnfilledTold composing={composing} />}
        {mode === "answer" && !previewing.value && (
          <SourceList sources={sources} text={draft.value.answer} name="draft" onDrop={composing.drop} />
        )}
        {!previewing.value && <FileTray composing={composing} files={files} isShared={isShared(request)} />}
        <LengthTold draft={draft.value} />
        <ComposerTools composing={composing} modules={modules}>
          <FileButton files={files} />
          {mode === "answer" && <DraftButton request={request.id} composing={composing} />}
        </ComposerTools>
      </div>
      {asked?.kind === "why" && <WhyWithout onWhy={sending.becauseOf} onBack={sending.back} />}
      {asked?.kind === "unfilled" && (
        <UnfilledAsked
          words={asked.words}
          onFill={sending.back}
          onSend={() => void sending.send(asked.andNext, { unfilledIsMeant: true })}
        />
      )}
      {asked === null && <SendBar composing={composing} sending={sending.busy.value} onSend={send} />}
    </section>
  );
}

/** The text as the seller will read it; any key that is not the preview's own goes back to the field. */
function Preview({ composing }: { composing: Composing }): JSX.Element {
  const { draft, previewing } = composing;
  const { mode, sources, files } = draft.value;
  const back = (event: KeyboardEvent): void => {
    const toggles = event.altKey && event.code === "KeyV";
    if (!toggles && event.code !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    previewing.value = false;
    composing.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a text that scrolls must be reachable by keyboard
    <section
      ref={(shown) => shown?.focus({ preventScroll: true })}
      class="composer-preview"
      aria-label={composerMessages(language.value).preview}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes the focus from the field it stands in for
      tabIndex={0}
      onKeyDown={back}
    >
      <MessageBody text={textOf(draft.value)} sources={mode === "answer" ? sources : []} name="preview" />
      <RequestFiles files={files} />
    </section>
  );
}

function valuesOf(request: RequestView, me: Me): ReturnType<typeof placeholderValues> {
  const shared = isShared(request);
  const topic = request.topic === null ? null : topicName(request.topic);
  const at = new Date(now.peek()).toISOString();
  return placeholderValues({ ...request, topic, dueAt: request.clock.dueAt, shared }, me, at);
}
