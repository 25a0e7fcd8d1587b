import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { explain, explaining, typedAddress } from "./explain.ts";
import { ExplainedIdentity } from "./explained-identity.tsx";
import { explainMessages } from "./explain-messages.ts";

const titleId = "explain-title";

/** Asks about an address found elsewhere on the screen, and goes to where the answer comes. */
export function explainHere(address: string): void {
  void explain(address);
  document.getElementById(titleId)?.focus();
}

/** Why an address is found as it is: step by step, for every identity that reads the portal. */
export function ExplainPanel({ field }: { field: { current: HTMLInputElement | null } }): JSX.Element {
  const say = explainMessages(language.value);
  const busy = explaining.value.kind === "asking";
  return (
    <section class="health-card explain" aria-labelledby={titleId} aria-busy={busy}>
      <h2 id={titleId} class="health-title" tabIndex={-1}>
        {say.title}
      </h2>
      <form
        class="explain-form"
        onSubmit={(event) => {
          event.preventDefault();
          void explain(typedAddress.value);
        }}
      >
        <input
          ref={field}
          class="explain-field"
          type="text"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          aria-label={say.address}
          aria-keyshortcuts="/"
          placeholder={say.address}
          value={typedAddress.value}
          onInput={(event) => (typedAddress.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.code !== "Escape") return;
            event.currentTarget.blur();
            event.stopPropagation();
          }}
        />
        <button type="submit" class="explain-ask" aria-label={say.ask} title={say.ask}>
          <kbd class="key" aria-hidden="true">
            ↵
          </kbd>
        </button>
      </form>
      {/* There from the beginning: what is put in later would not be spoken. */}
      <output class="visually-hidden">{status()}</output>
      <Answer />
    </section>
  );
}

function status(): string {
  const say = explainMessages(language.value);
  const current = explaining.value;
  if (current.kind === "asking") return say.asking;
  return current.kind === "told" ? say.told(current.explanation.identities.length) : "";
}

function Answer(): JSX.Element {
  const say = explainMessages(language.value);
  const current = explaining.value;
  switch (current.kind) {
    case "idle":
      return <p class="explain-hint">{say.hint}</p>;
    case "asking":
      return <p class="explain-hint">{say.asking}</p>;
    case "failed":
      return (
        <p class="form-error explain-failed" role="alert">
          <Icon name="alert" />
          {current.detail ?? say.offline}
        </p>
      );
    case "told": {
      const { source, identities } = current.explanation;
      return (
        <>
          {source === null && <p class="explain-hint">{say.noSource}</p>}
          {identities.map((identity) => (
            <ExplainedIdentity
              key={identity.identity}
              explained={identity}
              named={identities.length > 1}
              opened={identity === identities.find(({ sections }) => sections.length > 0)}
            />
          ))}
        </>
      );
    }
  }
}
