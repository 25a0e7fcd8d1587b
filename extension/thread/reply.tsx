import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RequestView } from "../../core/contract/request.ts";
import { Icon } from "../../ui/icon.tsx";
import { useDroppedFiles } from "../../ui/use-dropped-files.ts";
import { checkQuestion } from "../ask/check-question.ts";
import { ChosenFiles } from "../ask/chosen-files.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { useFiles } from "../ask/use-files.ts";
import { useApp } from "../palette/app-context.ts";
import { Keys } from "../palette/keys.tsx";
import { useDraft } from "../palette/use-draft.ts";
import { threadMessages } from "./thread-messages.ts";

type Given = {
  readonly view: RequestView;
  readonly onSent: (view: RequestView) => void;
  /** Take the focus: the seller has just asked for this field. */
  readonly focus?: boolean;
};

type Attempt = { readonly text: string; readonly files: readonly string[]; readonly key: string };

/** Adds to one's own request, words and files; a repeat of the same goes under the same key. */
export function Reply({ view, onSent, focus = false }: Given): JSX.Element {
  const { host, language, isSeen } = useApp();
  const say = threadMessages(language);
  const { text, setText } = useDraft(`thread:${view.id}`, "");
  const files = useFiles(`thread:${view.id}`);
  const over = useDroppedFiles(files.add) && files.mayAttach;
  const [failed, setFailed] = useState<string | null>(null);
  const attempt = useRef<Attempt | null>(null);
  const busy = useRef(false);
  const label = view.state === "paused" ? say.replyTo : say.reply;

  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (!event.isTrusted || busy.current) return;
    // Whoever sends a scan that was asked for has nothing to add.
    const isAlone = text.trim() === "" && files.chosen.length > 0;
    const checked = checkQuestion(isAlone ? say.filesAlone : text);
    if (checked.kind !== "fine" || !(await isSeen())) return;
    busy.current = true;
    const outcome = await sendChecked(checked.text);
    busy.current = false;
    if (outcome === null) return setFailed(say.filesNotKept);
    if (outcome.kind === "failed") {
      return setFailed(outcome.why.kind === "problem" ? outcome.why.problem.detail : say.notSent);
    }
    attempt.current = null;
    setFailed(null);
    setText("");
    files.clear();
    onSent(outcome.answer);
  }

  async function sendChecked(words: string) {
    const along = await files.settled();
    if (along === null) return null;
    const keys = along.map(({ key }) => key);
    const before = attempt.current;
    const isSame = before?.text === words && before.files.join() === keys.join();
    const now = isSame ? before : { text: words, files: keys, key: crypto.randomUUID() };
    attempt.current = now;
    return host.call("reply", { id: view.id, ...now });
  }

  return (
    <form class={over ? "reply along-over" : "reply"} onSubmit={(event) => void send(event)}>
      <div role="alert" class="reply-failed">
        {failed}
      </div>
      <div class="reply-files">
        {over && <p class="reply-over">{say.dropHere}</p>}
        <ChosenFiles files={files} />
      </div>
      <textarea
        ref={field}
        class="text-field reply-field"
        rows={1}
        aria-label={label}
        placeholder={label}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.code === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat) void send(event);
        }}
      />
      {files.mayAttach && (
        <>
          <button
            type="button"
            class="icon-button reply-attach"
            aria-label={say.attach}
            title={say.attach}
            onClick={() => chooser.current?.click()}
          >
            <Icon name="clip" />
          </button>
          <FileField field={chooser} onChoose={files.add} />
        </>
      )}
      <button type="submit" class="button" aria-keyshortcuts="Control+Enter">
        {say.send} <Keys of={["Ctrl", "↵"]} />
      </button>
    </form>
  );
}
