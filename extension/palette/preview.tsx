import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Hit } from "../../core/contract/search.ts";
import { HitTags } from "../../ui/hit-tags.tsx";
import { Icon } from "../../ui/icon.tsx";
import { KindIcon } from "../../ui/kind.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import { placeLabel } from "../../ui/place-label.ts";
import type { HostCalls } from "../platform/protocol.ts";
import { useApp } from "./app-context.ts";
import { Keys } from "./keys.tsx";
import { paletteMessages } from "./palette-messages.ts";

type Passage =
  | { readonly kind: "loading" | "failed" }
  | ({ readonly kind: "loaded" } & HostCalls["preview"]["answer"]);

type Given = {
  readonly hit: Hit;
  readonly query: string;
  readonly onOpen: (newTab: boolean) => void;
  readonly onCopy: () => void;
  readonly onBack: () => void;
};

/** The whole passage of a hit in the list's place. Its heading takes the focus, so that it is read out, and keys scroll it. */
export function Preview({ hit, query, onOpen, onCopy, onBack }: Given): JSX.Element {
  const { language } = useApp();
  const say = paletteMessages(language);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const passage = usePassage(hit, query);
  const label = placeLabel(hit.place, hit.kind, language);

  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    scroller.current?.querySelector(".preview-text mark")?.scrollIntoView({ block: "nearest" });
  }, [passage.kind]);

  return (
    <div class="preview">
      <div class="preview-head">
        <button
          type="button"
          class="icon-button"
          aria-label={say.back}
          aria-keyshortcuts="Alt+ArrowLeft"
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
        <Keys of={["Alt", "←"]} />
        <span class="preview-path">{hit.path.join(" › ")}</span>
        {label !== null && <span class="chip">{label}</span>}
        <HitTags hit={hit} language={language} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keys */}
      <section class="preview-scroll" aria-labelledby="preview-heading" tabIndex={0} ref={scroller}>
        <h2 class="preview-title" id="preview-heading" tabIndex={-1} lang={hit.language} ref={heading}>
          <KindIcon kind={hit.kind} /> <MarkedText text={hit.title} marks={hit.titleMarks} />
          {hit.heading !== undefined && hit.heading !== hit.title && (
            <span class="preview-section">
              <MarkedText text={hit.heading} marks={hit.headingMarks} />
            </span>
          )}
        </h2>
        <div class="preview-text" lang={hit.language} aria-busy={passage.kind === "loading"}>
          {passage.kind === "loaded" ? (
            <MarkedText text={passage.record.text} marks={passage.marks} />
          ) : (
            hit.snippet && <MarkedText {...hit.snippet} />
          )}
        </div>
        {passage.kind === "failed" && <p class="preview-failed">{say.passageFailed}</p>}
      </section>
      <div class="preview-foot">
        <button type="button" class="button" onClick={() => onOpen(false)}>
          {say.openButton} <Keys of={["↵"]} />
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-keyshortcuts="Shift+Enter"
          onClick={() => onOpen(true)}
        >
          {say.newTabButton} <Keys of={["⇧", "↵"]} />
        </button>
        <button type="button" class="button button-quiet" aria-keyshortcuts="Alt+C" onClick={onCopy}>
          {say.copyButton} <Keys of={["Alt", "C"]} />
        </button>
      </div>
    </div>
  );
}

function usePassage({ record }: Hit, query: string): Passage {
  const { host } = useApp();
  const [passage, setPassage] = useState<Passage>({ kind: "loading" });
  useEffect(() => {
    let over = false;
    async function load(): Promise<void> {
      const outcome = await host.call("preview", { record, query });
      if (over) return;
      setPassage(outcome.kind === "ok" ? { kind: "loaded", ...outcome.answer } : { kind: "failed" });
    }
    void load();
    return () => {
      over = true;
    };
  }, [host, record, query]);
  return passage;
}
