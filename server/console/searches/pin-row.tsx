import type { JSX } from "preact";
import type { KeptPin } from "../../../core/contract/tuning-endpoints.ts";
import { useSection } from "../composer/use-section.ts";
import { dayLabel } from "../analytics/day-label.ts";
import { language } from "../platform/language.ts";
import { teachMessages } from "./teach-messages.ts";
import { TaughtRow } from "./taught-row.tsx";
import type { Teaching } from "./teaching.ts";

type Given = { readonly kept: KeptPin; readonly onTeach: (teaching: Teaching) => void };

/** A pinned section: for which queries, what it is called, and until when. */
export function PinRow({ kept: { id, pin }, onTeach }: Given): JSX.Element {
  const say = teachMessages(language.value);
  const section = useSection(pin?.record ?? null).value;
  const name = pin === null ? say.hidden : pin.queries.join(", ");
  const until = pin?.until ? say.until(dayLabel(pin.until, language.value)) : null;
  const change = (): void => {
    if (pin !== null)
      onTeach({ kind: "pin", id, queries: pin.queries, record: pin.record, until: pin.until });
  };
  return (
    <TaughtRow
      name={name}
      about={[section?.title, until].filter(Boolean).join(" · ")}
      onChange={pin === null ? undefined : change}
      onRemove={() => onTeach({ kind: "remove-pin", id, name })}
    />
  );
}
