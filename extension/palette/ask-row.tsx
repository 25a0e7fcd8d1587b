import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "./app-context.ts";
import { askRowWording } from "./ask-row-wording.ts";
import { Keys } from "./keys.tsx";

type Given = {
  readonly text: string;
  readonly selected: boolean;
  readonly onPress: (event: MouseEvent) => void;
};

/** The last row, always in sight: asks what stands in the field, and names what goes along. */
export function AskRow({ text, selected, onPress }: Given): JSX.Element {
  const { state, offer, language } = useApp();
  const me = state.account.kind === "connected" ? state.account.me : null;
  const wording = askRowWording(
    {
      text,
      parts: offer.ticked,
      online: state.connection.kind === "online",
      typicalMinutes: me?.typicalMinutes ?? null,
      answerWithinMinutes: me?.answerWithinMinutes ?? null,
    },
    language,
  );
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- an option of the field's list; its keys go to the field
    <div id="ask" role="option" class="ask-row" tabIndex={-1} aria-selected={selected} onClick={onPress}>
      <Icon name="ask" size={20} />
      <span class="ask-row-title">{wording.title}</span>
      <span class="ask-row-along">{wording.along}</span>
      <span class="ask-row-time">{wording.time}</span>
      <Keys of={selected ? ["↵"] : ["Ctrl", "↵"]} />
    </div>
  );
}
