import type { JSX } from "preact";
import type { KeptUse } from "../../../core/contract/kept-answer.ts";
import { language } from "../platform/language.ts";
import { keptMessages } from "./kept-messages.ts";

const parts = ["offered", "opened", "solved", "asked"] as const;

/** What became of a kept answer, in people by day. */
export function KeptUseTold({ use }: { use: KeptUse }): JSX.Element {
  const say = keptMessages(language.value);
  return (
    <section class="kept-use">
      <h2 class="card-name">{say.uses}</h2>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt>{say[part]}</dt>
            <dd class="figures">{use[part] ?? <span class="muted">{say.few}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
