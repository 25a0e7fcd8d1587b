import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";
import type { RowNews } from "./use-row-actions.ts";

/** Says that a page did not open. The region stands ready so that its text is spoken. */
export function RowFailure({ news }: { news: RowNews | null }): JSX.Element {
  const say = paletteMessages(useApp().language);
  const failed = news?.kind === "not-opened";
  return (
    <div role="alert" class={failed ? "note note-warn" : ""}>
      {failed && (
        <>
          <Icon name="alert" />
          <span class="note-text">{say.notOpened}</span>
        </>
      )}
    </div>
  );
}
