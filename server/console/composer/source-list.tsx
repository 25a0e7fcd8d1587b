import type { JSX } from "preact";
import type { Source } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { KindIcon } from "../../../ui/kind.tsx";
import { placeLabel } from "../../../ui/place-label.ts";
import { placeTitle } from "../../../ui/place-title.ts";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { sourceAddress } from "../../../core/passage/source-address.ts";
import { sourcePath } from "./source-path.ts";

type Given = {
  readonly sources: readonly Source[];
  /** Given where sources can be taken away. */
  readonly onDrop?: (number: number) => void;
  /** Text that should cite them: those it does not are told. */
  readonly text?: string;
  /** Begins the ids that citations lead to. */
  readonly name: string;
};

/** The numbered places that a message cites. */
export function SourceList({ sources, onDrop, text, name }: Given): JSX.Element | null {
  const say = composerMessages(language.value);
  if (sources.length === 0) return null;
  return (
    <ol class="source-list" aria-label={say.sources}>
      {sources.map((source, index) => (
        <li key={`${index} ${source.record}`} id={`${name}-${index + 1}`} class="source" tabIndex={-1}>
          <span class="citation-number">{index + 1}</span>
          <KindIcon kind={source.kind} size={16} />
          {source.hidden ? (
            <span class="muted">{say.hiddenSource}</span>
          ) : (
            <a
              class="source-link"
              href={sourceAddress(source)}
              title={sourcePath(source)}
              target="_blank"
              rel="noreferrer"
            >
              <span class="clip">{placeTitle(source)}</span>
              <span class="clip muted source-path">{sourcePath(source)}</span>
              <SourcePlace source={source} />
            </a>
          )}
          {text !== undefined && !text.includes(`[${index + 1}]`) && <span class="chip">{say.uncited}</span>}
          {onDrop && (
            <button
              type="button"
              class="icon-button"
              aria-label={say.drop(placeTitle(source))}
              onClick={() => onDrop(index + 1)}
            >
              <Icon name="close" />
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function SourcePlace({ source }: { source: Source }): JSX.Element | null {
  const label = placeLabel(source.place, source.kind, language.value);
  return label === null ? null : <span class="chip">{label}</span>;
}
