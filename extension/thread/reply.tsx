import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RequestView } from "../../core/contract/request.ts";
import { checkQuestion } from "../ask/check-question.ts";
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

/** Adds to one's own request; a repeat of the same words goes under the same key. */
export function Reply({ view, onSent, focus = false }: Given): JSX.Element {
  const { host, language, isSeen } = useApp();
  const say = threadMessages(language);
  const { text, setText } = useDraft(`thread:${view.id}`, "");
  const [failed, setFailed] = useState<string | null>(null);
  const attempt = useRef<{ text: string; key: string } | null>(null);
  const busy = useRef(false);
  const label = view.state === "paused" ? say.replyTo : say.reply;

  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const checked = checkQuestion(text);
    if (!event.isTrusted || busy.current || checked.kind !== "fine" || !(await isSeen())) return;
    if (attempt.current?.text !== checked.text) {
      attempt.current = { text: checked.text, key: crypto.randomUUID() };
    }
    busy.current = true;
    const outcome = await host.call("reply", { id: view.id, ...attempt.current });
    busy.current = false;
    if (outcome.kind === "failed") {
      return setFailed(outcome.why.kind === "problem" ? outcome.why.problem.detail : say.notSent);
    }
    attempt.current = null;
    setFailed(null);
    setText("");
    onSent(outcome.answer);
  }

  return (
    <form class="reply" onSubmit={(event) => void send(event)}>
      <div role="alert" class="reply-failed">
        {failed}
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
      <button type="submit" class="button" aria-keyshortcuts="Control+Enter">
        {say.send} <Keys of={["Ctrl", "↵"]} />
      </button>
    </form>
  );
}
