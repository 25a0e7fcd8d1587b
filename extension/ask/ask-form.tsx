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
import { ShotRow } from "../capture/shot-row.tsx";
import { Attachments } from "./attachments.tsx";
import { Before } from "./before/before.tsx";
import { usePersonal } from "./before/use-personal.ts";
import { useSolved } from "./before/use-solved.ts";
import { contextOf, type Attachment } from "./offer.ts";
import { FileRows } from "./file-rows.tsx";
import { UsualTime } from "./usual-time.tsx";
import { useAlong } from "./use-along.ts";
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
  const personal = usePersonal({ text, setText, context: contextOf(offer, ticked) });
  const along = useAlong();
  const asking = useAsking(clear);
  const solved = useSolved({ question: text, clear, finished: () => go({ kind: "search" }) });

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(first.length, first.length);
  }, [first]);

  function clear(): void {
    setText("");
    along.clear();
    // At once, for the form may be gone in a moment; and what was searched has become the question.
    for (const slot of ["ask", "palette"] as const) void host.call("saveDraft", { slot, draft: null });
  }

  function onTick(now: readonly Attachment[]): void {
    setLeft(offer.ticked.filter((part) => !now.includes(part)));
    setAdded(now.filter((part) => !offer.ticked.includes(part)));
  }

  function send(event: Event): void {
    event.preventDefault();
    if (!event.isTrusted) return;
    solved.undo();
    void asking.send(text, { as, context: personal.context, files: along.collected });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.code === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      go({ kind: "search" });
    } else if (event.code === "KeyS" && event.altKey && !event.ctrlKey && !event.shiftKey && !event.repeat) {
      event.preventDefault();
      if (along.mayShoot) along.shot.toggle();
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
        <Attachments offer={offer} ticked={ticked} onTick={onTick}>
          {along.mayShoot && <ShotRow used={along.shot} />}
          <FileRows files={along.files} />
        </Attachments>
        <Before
          text={text}
          as={as}
          personal={personal}
          solved={solved}
          onJoined={clear}
          onFocusLost={() => field.current?.focus()}
        />
      </div>
      <footer class="screen-foot">
        <UsualTime as={as} />
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
