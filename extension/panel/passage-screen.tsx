import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Marks } from "../../core/contract/search.ts";
import { findQuote } from "../../core/passage/find-quote.ts";
import { placeLabel } from "../../ui/place-label.ts";
import { useApp } from "../palette/app-context.ts";
import { ScreenHead } from "../palette/screen-head.tsx";
import { useKeys } from "../palette/use-keys.ts";
import type { HostFailure, WantedPassage } from "../platform/protocol.ts";
import { panelMessages } from "./panel-messages.ts";
import { PassageText } from "./passage-text.tsx";

type Loaded =
  | { kind: "loading" }
  | { kind: "loaded"; record: SectionRecord; marks: Marks; place: number | null }
  | { kind: "failed"; why: HostFailure };

/** What a PDF says at the place that was opened, its words marked, beside the PDF itself. */
export function PassageScreen({ passage }: { passage: WantedPassage }): JSX.Element {
  const { host, language, go } = useApp();
  const say = panelMessages(language);
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const back = (): void => go({ kind: "search" });
  const screen = useKeys<HTMLDivElement>((event) => {
    if (event.code !== "Escape") return;
    event.preventDefault();
    back();
  });

  // Whoever reads by ear hears what has come up.
  useLayoutEffect(() => screen.current?.querySelector<HTMLElement>(".screen-title")?.focus(), [screen]);
  useEffect(() => {
    let over = false;
    async function load(): Promise<void> {
      const { record, query = "", quote = "" } = passage;
      const outcome = await host.call("preview", { record, query });
      if (over) return;
      if (outcome.kind === "ok") setLoaded({ kind: "loaded", ...marked(outcome.answer, quote) });
      else setLoaded({ kind: "failed", why: outcome.why });
    }
    setLoaded({ kind: "loading" });
    void load();
    return () => {
      over = true;
    };
  }, [host, passage, attempt]);
  useEffect(() => {
    if (loaded.kind === "loaded")
      body.current?.querySelector("[data-place]")?.scrollIntoView({ block: "center" });
  }, [loaded]);

  return (
    <div class="screen" ref={screen}>
      <ScreenHead title={passage.title} onBack={back} />
      <div class="screen-body passage" ref={body} aria-busy={loaded.kind === "loading"}>
        {loaded.kind === "loading" && <p class="passage-note">{say.loading}</p>}
        {loaded.kind === "failed" && (
          <>
            <output class="passage-failed">{isGone(loaded.why) ? say.gone : say.failed}</output>
            {!isGone(loaded.why) && (
              <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
                {say.again}
              </button>
            )}
          </>
        )}
        {loaded.kind === "loaded" && (
          <>
            <p class="passage-note">{placeLabel(loaded.record.place, loaded.record.kind, language)}</p>
            {loaded.record.textQuality === "poor" && <p class="passage-note">{say.poor}</p>}
            <PassageText {...loaded} tableName={say.table} />
          </>
        )}
      </div>
    </div>
  );
}

function isGone(why: HostFailure): boolean {
  return why.kind === "gone" || (why.kind === "problem" && why.problem.code === "not-found");
}

type Found = { record: SectionRecord; marks: Marks };

/** Where nothing was searched for, what was quoted is marked. */
function marked({ record, marks }: Found, quote: string): Found & { place: number | null } {
  const quoted = quote === "" ? null : findQuote(record.text, quote);
  const shown: Marks = marks.length > 0 || !quoted ? marks : [[quoted.from, quoted.to]];
  return { record, marks: shown, place: quoted?.from ?? shown[0]?.[0] ?? null };
}
