import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RequestKind } from "../../core/contract/request-event.ts";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { Keys } from "../palette/keys.tsx";
import { ScreenHead } from "../palette/screen-head.tsx";
import { useKeys } from "../palette/use-keys.ts";
import { useDraft } from "../palette/use-draft.ts";
import { AskFailure } from "./ask-failure.tsx";
import { askMessages } from "./ask-messages.ts";
import { Attachments } from "./attachments.tsx";
import { contextOf, type Attachment } from "./offer.ts";
import { UsualTime } from "./usual-time.tsx";
import { useAsking } from "./use-asking.ts";

const kinds: readonly RequestKind[] = ["question", "complaint", "suggestion"];

type Given = { readonly text: string; readonly as: RequestKind; readonly leftOut: readonly Attachment[] };

/** The whole form: kind, text, what goes along. Going back keeps the text. */
export function AskForm({ text: first, as: firstKind, leftOut }: Given): JSX.Element {
  const { host, language, offer, go } = useApp();
  const say = askMessages(language);
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText } = useDraft("ask", first);
  const [as, setAs] = useState(firstKind);
  const [left, setLeft] = useState(leftOut);
  const [added, setAdded] = useState<readonly Attachment[]>([]);
  const ticked = [...offer.ticked.filter((part) => !left.includes(part)), ...added];
  const asking = useAsking(() => {
    setText("");
    // What was searched has become the question.
    void host.call("saveDraft", { slot: "palette", draft: null });
  });

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(first.length, first.length);
  }, [first]);

  function onTick(now: readonly Attachment[]): void {
    setLeft(offer.ticked.filter((part) => !now.includes(part)));
    setAdded(now.filter((part) => !offer.ticked.includes(part)));
  }

  function send(event: Event): void {
    event.preventDefault();
    if (event.isTrusted) void asking.send(text, { as, context: contextOf(offer, ticked) });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.code === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      go({ kind: "search" });
    } else if (event.code === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat) send(event);
  }

  const form = useKeys<HTMLFormElement>(onKeyDown);
  return (
    <form class="screen" aria-label={say.ask} onSubmit={send} ref={form}>
      <ScreenHead title={say.ask} onBack={() => go({ kind: "search" })}>
        <KindChoice as={as} onChoose={setAs} />
      </ScreenHead>
      <div class="screen-body ask-body">
        <textarea
          ref={field}
          class="ask-field"
          rows={2}
          aria-label={say.field}
          placeholder={say.placeholder}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <AskFailure failure={asking.failure} />
        <Attachments offer={offer} ticked={ticked} onTick={onTick} />
      </div>
      <footer class="screen-foot">
        <UsualTime />
        <button type="submit" class="button button-primary" aria-keyshortcuts="Control+Enter">
          <Icon name="send" /> {say.send} <Keys of={["Ctrl", "↵"]} />
        </button>
      </footer>
    </form>
  );
}

function KindChoice({ as, onChoose }: { as: RequestKind; onChoose: (as: RequestKind) => void }): JSX.Element {
  const { language } = useApp();
  const say = askMessages(language);
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{say.kind}</legend>
      {kinds.map((kind) => (
        <label class="segment" key={kind}>
          <input
            type="radio"
            name="kind"
            class="visually-hidden"
            checked={kind === as}
            onChange={() => onChoose(kind)}
          />
          {say[kind]}
        </label>
      ))}
    </fieldset>
  );
}
