import type { ComponentChildren, JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import { language } from "../platform/language.ts";
import { frameMessages } from "./frame-messages.ts";
import { Rail } from "./rail.tsx";

/** What stays around the screens of the desk. */
export function Frame({ me, children }: { me: Me; children: ComponentChildren }): JSX.Element {
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {frameMessages(language.value).skip}
      </a>
      <Rail me={me} />
      <main id="content" class="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
