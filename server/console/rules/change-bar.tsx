import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RuleKind } from "../../../core/contract/desk-rules.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { rulesMessages } from "./rules-messages.ts";
import type { Standing } from "./use-draft.ts";

type Given = {
  readonly standing: Pick<Standing<RuleKind>, "version" | "by">;
  readonly seen: number;
  readonly faults: number;
  readonly onPreview: () => void;
  readonly onDrop: () => void;
};

/** At the foot while something is not saved: what is in the way, and the way on. */
export function ChangeBar({ standing, seen, faults, onPreview, onDrop }: Given): JSX.Element {
  const say = rulesMessages(language.value);
  const dropping = useSignal(false);
  const newer = standing.version > seen;
  return (
    <div class="rules-bar">
      <output class={newer || faults > 0 ? "rules-told rules-told-warn" : "rules-told"}>
        <Icon name={newer || faults > 0 ? "warning" : "clock"} />
        <span>
          {newer && say.newer(standing.by?.name ?? say.colleague, standing.version)}
          {!newer && (faults > 0 ? say.wrong(faults) : say.unsaved)}
        </span>
      </output>
      <button
        type="button"
        class={dropping.value ? "button button-danger" : "button"}
        onClick={() => {
          if (dropping.value) onDrop();
          else dropping.value = true;
        }}
        onBlur={() => {
          dropping.value = false;
        }}
      >
        {dropping.value ? say.dropSure : say.drop}
      </button>
      <button
        type="button"
        class="button button-primary"
        aria-disabled={faults > 0}
        onClick={() => faults === 0 && onPreview()}
      >
        {say.preview}
      </button>
    </div>
  );
}
