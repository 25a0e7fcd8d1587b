import type { JSX } from "preact";
import type { Person } from "../../../core/contract/person.ts";
import { SourceList } from "../composer/source-list.tsx";
import { language } from "../platform/language.ts";
import { AddSource } from "./add-source.tsx";
import { type KeptDraft, withoutSource } from "./kept-draft.ts";
import { keptMessages } from "./kept-messages.ts";
import { KeptReadersField } from "./kept-readers.tsx";

type Given = {
  readonly draft: KeptDraft;
  readonly owners: readonly Person[];
  readonly me: string;
  readonly onChange: (change: Partial<KeptDraft>) => void;
};

/** All that a kept answer says: its question, text, sources, readers, owner, and when it is to be looked at again. */
export function KeptFields({ draft, owners, me, onChange }: Given): JSX.Element {
  const say = keptMessages(language.value);
  const { wordings, text, sources, owner, reviewOn } = draft;
  return (
    <>
      <label class="field">
        <span class="field-label">{say.wordings}</span>
        <textarea
          class="input kept-text"
          rows={3}
          value={wordings}
          onInput={(event) => onChange({ wordings: event.currentTarget.value })}
        />
        <span class="card-note">{say.wordingsNote}</span>
      </label>
      <label class="field">
        <span class="field-label">{say.text}</span>
        <textarea
          class="input kept-text"
          rows={6}
          value={text}
          onInput={(event) => onChange({ text: event.currentTarget.value })}
        />
      </label>
      <div class="field">
        <span class="field-label">{say.sources}</span>
        <SourceList
          sources={sources}
          text={text}
          name={`kept-${draft.id}`}
          onDrop={(number) => onChange(withoutSource(draft, number))}
        />
        <AddSource
          sources={sources}
          onAdd={(source) =>
            onChange({ sources: [...sources, source], text: `${text.trimEnd()} [${sources.length + 1}]` })
          }
        />
      </div>
      <KeptReadersField draft={draft} onChange={(audience) => onChange({ audience })} />
      <div class="kept-last">
        <label class="field">
          <span class="field-label">{say.owner}</span>
          <select
            class="input"
            value={owner ?? me}
            onChange={(event) => onChange({ owner: event.currentTarget.value })}
          >
            {owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === me ? `${name} (${say.me})` : name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">{say.reviewOn}</span>
          <input
            class="input"
            type="date"
            value={reviewOn}
            onInput={(event) => onChange({ reviewOn: event.currentTarget.value })}
          />
        </label>
      </div>
    </>
  );
}
