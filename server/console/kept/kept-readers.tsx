import type { JSX } from "preact";
import { EVERYONE } from "../../../core/contract/record.ts";
import { language } from "../platform/language.ts";
import type { KeptDraft } from "./kept-draft.ts";
import { keptMessages } from "./kept-messages.ts";

type Given = { readonly draft: KeptDraft; readonly onChange: (audience: string[]) => void };

/** Groups that a kept answer is for: of those that may be chosen, and what it is for already. */
export function KeptReadersField({ draft, onChange }: Given): JSX.Element {
  const say = keptMessages(language.value);
  const { readers, audience, sources } = draft;
  const choices = [...new Set([...readers.choices, ...audience])];
  const note = sources.length > 0 ? say.readersBySources : say.readersWithout;
  return (
    <fieldset class="kept-readers">
      <legend class="field-label">{say.readers}</legend>
      {choices.length === 0 && <p class="form-error">{say.noReaders}</p>}
      <span class="kept-groups">
        {choices.map((group) => (
          <label key={group} class="kept-group">
            <input
              type="checkbox"
              checked={audience.includes(group)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...audience, group]
                    : audience.filter((one) => one !== group),
                )
              }
            />
            {group === EVERYONE ? say.everyone : group}
          </label>
        ))}
      </span>
      <p class="card-note">{note}</p>
    </fieldset>
  );
}
