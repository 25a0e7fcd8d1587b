import type { ComponentChildren, JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { PanelActions } from "../panel/panel-actions.tsx";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";

type Given = { readonly title: string; readonly onBack: () => void; readonly children?: ComponentChildren };

/** Top of a screen that one came to from search: back, title, and what belongs to it. */
export function ScreenHead({ title, onBack, children }: Given): JSX.Element {
  const { language, surface } = useApp();
  return (
    <header class="screen-head">
      <button
        type="button"
        class="icon-button"
        aria-label={paletteMessages(language).back}
        aria-keyshortcuts="Escape"
        onClick={onBack}
      >
        <Icon name="back" />
      </button>
      <h1 class="screen-title" tabIndex={-1}>
        {title}
      </h1>
      {children}
      {surface === "panel" && <PanelActions />}
    </header>
  );
}
