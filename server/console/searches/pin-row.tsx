import type { JSX } from "preact";
import type { KeptPin } from "../../../core/contract/tuning-endpoints.ts";
import { useSection } from "../composer/use-section.ts";
import { dayLabel } from "../analytics/day-label.ts";
import { language } from "../platform/language.ts";
import { teachMessages } from "./teach-messages.ts";
import type { Teaching } from "./teaching.ts";

type Given = { readonly kept: KeptPin; readonly onTeach: (teaching: Teaching) => void };

/** A pinned section: for which queries, what it is called, and until when. */
export function PinRow({ kept: { id, pin }, onTeach }: Given): JSX.Element {
  const say = teachMessages(language.value);
  const section = useSection(pin?.record ?? null).value;
  const name = pin === null ? say.hidden : pin.queries.join(", ");
  return (
    <li class="taught-row">
      <span class="taught-name">{name}</span>
      <span class="taught-about">
        {section?.title}
        {pin !== null && pin.until !== null && ` · ${say.until(dayLabel(pin.until, language.value))}`}
      </span>
      {pin !== null && (
        <button
          type="button"
          class="link-button"
          aria-label={say.changeOf(name)}
          onClick={() => {
            const { queries, record, until } = pin;
            onTeach({ kind: "pin", id, queries, record, until });
          }}
        >
          {say.change}
        </button>
      )}
      <button
        type="button"
        class="link-button"
        aria-label={say.removeOf(name)}
        onClick={() => onTeach({ kind: "remove-pin", id, name })}
      >
        {say.remove}
      </button>
    </li>
  );
}
