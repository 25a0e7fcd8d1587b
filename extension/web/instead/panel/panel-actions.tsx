import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { deskPath } from "../../../../core/contract/paths.ts";
import { Icon } from "../../../../ui/icon.tsx";
import { useApp } from "../../../palette/app-context.ts";
import { callOwnDevice, isOwnDevice } from "../../own-device.ts";
import { OwnDevice } from "../../own-device-choice.tsx";
import { SignOut } from "../../sign-out-choice.tsx";
import { unsentNow } from "../../unsent-now.ts";
import { webMessages } from "../../web-messages.ts";

/** What came of the tick: unticking is signing out, once that was confirmed; ticking waits for what is not sent. */
type Choice = "resting" | "unticked" | "unsent-first";

/** At the top of the page: whose it is, what the device may keep, and the way out. Who works at the desk gets there. */
export function PanelActions(): JSX.Element | null {
  const { state, language } = useApp();
  const say = webMessages(language);
  const menu = useRef<HTMLDetailsElement>(null);
  const [choice, setChoice] = useState<Choice>("resting");
  if (state.account.kind !== "connected") return null;
  const { me } = state.account;
  const own = isOwnDevice();

  function choose(next: boolean): void {
    if (own) return setChoice(next ? "resting" : "unticked");
    // The page begins anew on the disk: what is not sent would go with its memory.
    if (unsentNow() > 0) return setChoice("unsent-first");
    callOwnDevice();
    location.reload();
  }

  function close(): void {
    if (menu.current) menu.current.open = false;
  }

  return (
    <span class="panel-actions">
      {me.role !== "seller" && (
        <a class="web-console" href={deskPath}>
          {say.console}
        </a>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the controls within */}
      <details
        class="web-menu"
        ref={menu}
        onKeyDown={(event) => {
          if (event.code !== "Escape" || !menu.current?.open) return;
          event.preventDefault();
          event.stopPropagation();
          close();
          menu.current.querySelector("summary")?.focus();
        }}
        onFocusOut={({ relatedTarget }) => {
          if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close();
        }}
      >
        <summary class="icon-button" aria-label={say.menu} title={say.menu}>
          <Icon name="person" />
        </summary>
        <div class="web-menu-panel">
          <p class="web-who">
            <b>{me.name}</b> {me.login}
          </p>
          <OwnDevice checked={own && choice !== "unticked"} onChange={choose} />
          {choice === "unsent-first" && <p role="alert">{say.unsentFirst}</p>}
          <SignOut unticked={choice === "unticked"} onStay={() => setChoice("resting")} />
        </div>
      </details>
    </span>
  );
}
