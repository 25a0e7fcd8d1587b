import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { KnownCase } from "../../../core/contract/search-quality-endpoints.ts";
import { Answered } from "../charts/answered.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { useAnswer } from "../platform/use-answer.ts";
import { useTitle } from "../platform/use-title.ts";
import { Link } from "../router/link.tsx";
import { PinRow } from "./pin-row.tsx";
import { searchesMessages } from "./searches-messages.ts";
import { TeachDialog } from "./teach-dialog.tsx";
import { TaughtRow } from "./taught-row.tsx";
import { teachMessages } from "./teach-messages.ts";
import type { Teaching } from "./teaching.ts";

/** Synonyms and pinned sections, each changed with what it does in sight; and the queries that search is judged by. */
export function TaughtScreen(): JSX.Element {
  const say = teachMessages(language.value);
  useTitle(say.title);
  const teaching = useSignal<Teaching | null>(null);
  const sets = useAnswer("synonyms", () => deskCall(endpoints.synonyms, {}));
  const pins = useAnswer("pins", () => deskCall(endpoints.pins, {}));
  const cases = useAnswer("cases", () => deskCall(endpoints.searchCases, {}));
  const teach = (next: Teaching): void => {
    teaching.value = next;
  };
  const forget = async ({ id }: KnownCase): Promise<void> => {
    await deskCall(endpoints.removeSearchCase, { params: { case: id } });
    cases.again();
  };
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title}>
        <button
          type="button"
          class="button"
          onClick={() => teach({ kind: "synonyms", id: crypto.randomUUID(), words: [] })}
        >
          {say.addSynonyms}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            teach({ kind: "pin", id: crypto.randomUUID(), queries: [], record: null, until: null })
          }
        >
          {say.addPin}
        </button>
        <Link to={{ name: "searches" }} class="button">
          {searchesMessages(language.value).toSearches}
        </Link>
      </ScreenHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="taught" tabIndex={0} aria-label={say.title}>
        <p class="muted">{say.note}</p>
        <Part title={say.synonyms}>
          <Answered of={sets} height={60}>
            {({ synonyms }) =>
              synonyms.length === 0 ? (
                <p class="muted">{say.noSynonyms}</p>
              ) : (
                <ul class="taught-list">
                  {synonyms.map(({ id, words }) => {
                    const name = words.join(", ");
                    return (
                      <TaughtRow
                        key={id}
                        name={name}
                        onChange={() => teach({ kind: "synonyms", id, words })}
                        onRemove={() => teach({ kind: "remove-synonyms", id, name })}
                      />
                    );
                  })}
                </ul>
              )
            }
          </Answered>
        </Part>
        <Part title={say.pins}>
          <Answered of={pins} height={60}>
            {({ pins: kept }) =>
              kept.length === 0 ? (
                <p class="muted">{say.noPins}</p>
              ) : (
                <ul class="taught-list">
                  {kept.map((pin) => (
                    <PinRow key={pin.id} kept={pin} onTeach={teach} />
                  ))}
                </ul>
              )
            }
          </Answered>
        </Part>
        <Part title={say.cases}>
          <p class="muted">{say.casesNote}</p>
          <Answered of={cases} height={60}>
            {({ cases: known }) =>
              known.length === 0 ? (
                <p class="muted">{say.noCases}</p>
              ) : (
                <ul class="taught-list">
                  {known.map((one) => (
                    <TaughtRow
                      key={one.id}
                      name={one.query}
                      about={`${one.title} · ${one.source === "pin" ? say.fromPin : say.fromAnswer(one.origin)}`}
                      onRemove={() => void forget(one)}
                    />
                  ))}
                </ul>
              )
            }
          </Answered>
        </Part>
      </section>
      {teaching.value !== null && (
        <TeachDialog
          start={teaching.value}
          onSaved={() => {
            sets.again();
            pins.again();
            cases.again();
          }}
          onClose={() => {
            teaching.value = null;
          }}
        />
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="taught-part">
      <h2 class="chart-title">{title}</h2>
      {children}
    </section>
  );
}
