import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useFoundSources } from "../composer/use-found-sources.ts";
import { useSection } from "../composer/use-section.ts";
import { language } from "../platform/language.ts";
import { teachMessages } from "./teach-messages.ts";

type Given = {
  /** Null until one is chosen. */
  readonly record: string | null;
  readonly onChange: (record: string) => void;
};

/** A section of the portal, chosen from what is found for a few words. */
export function SectionField({ record, onChange }: Given): JSX.Element {
  const say = teachMessages(language.value);
  const words = useSignal("");
  const found = useFoundSources(words).value;
  const section = useSection(record).value;
  const chosen =
    section === null
      ? null
      : [section.title, section.heading].filter((part) => part !== undefined).join(" › ");
  return (
    <div class="field">
      <label class="field">
        <span class="field-label">{say.find}</span>
        <input
          class="input"
          type="search"
          maxLength={200}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </label>
      {found.kind === "found" && found.hits.length === 0 && <p class="muted">{say.nothingFound}</p>}
      {found.kind === "found" && found.hits.length > 0 && (
        <fieldset class="section-found">
          <legend class="visually-hidden">{say.found}</legend>
          {found.hits.map((hit) => (
            <label key={hit.record} class="check">
              <input
                type="radio"
                name="section"
                checked={hit.record === record}
                onChange={() => onChange(hit.record)}
              />
              <span class="clip">
                {[hit.title, hit.heading].filter((part) => part !== undefined).join(" › ")}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {chosen !== null && (
        <p>
          <span class="field-label">{say.section}:</span> <strong>{chosen}</strong>
        </p>
      )}
    </div>
  );
}
