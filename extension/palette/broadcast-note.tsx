import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { defineMessages } from "../../core/language/define-messages.ts";
import { KindIcon } from "../../ui/kind.tsx";
import { useApp } from "./app-context.ts";
import type { useBroadcast } from "./use-broadcast.ts";

const messages = defineMessages({
  title: { ru: "Указание недели", en: "Instruction of the week" },
});

/** What sellers of these regions and channels are to read this week; a press opens it at its place. */
export function BroadcastNote({ broadcast, noteSeen }: ReturnType<typeof useBroadcast>): JSX.Element | null {
  const { host, language, openPlace, onShown } = useApp();
  // Drawn in a window that is not open yet it is seen once that is.
  useEffect(() => {
    noteSeen();
    return onShown(noteSeen);
  }, [noteSeen, onShown]);
  if (broadcast === null) return null;
  const { id, sentence, section } = broadcast;
  const { record, title, heading, kind, address, place } = section;
  const open = (where: "same-tab" | "new-tab"): void => {
    void host.call("metBroadcast", { broadcast: id, did: "opened" });
    const to = { record, title, kind, address, place, where };
    void openPlace(heading === null ? to : { ...to, heading });
  };
  return (
    <section class="broadcast-note" aria-label={messages(language).title}>
      <button
        type="button"
        class="broadcast-open"
        onClick={(event) => open(event.ctrlKey || event.metaKey || event.shiftKey ? "new-tab" : "same-tab")}
      >
        <KindIcon kind={kind} />
        <span class="broadcast-words">
          <span class="broadcast-name">{messages(language).title}</span>
          <span class="broadcast-sentence">{sentence}</span>
          <span class="broadcast-place">
            {heading === null || heading === title ? title : `${title} › ${heading}`}
          </span>
        </span>
      </button>
    </section>
  );
}
