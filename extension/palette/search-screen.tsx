import type { JSX } from "preact";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DocumentKind } from "../../core/contract/record.ts";
import { AskFailure } from "../ask/ask-failure.tsx";
import { useAsking } from "../ask/use-asking.ts";
import { toHandedKey, type HandedKey } from "../overlay/handed-key.ts";
import type { SearchGiven } from "../platform/protocol.ts";
import { useApp } from "./app-context.ts";
import { applyKey } from "./apply-key.ts";
import { AskRow } from "./ask-row.tsx";
import { judgeFound } from "./judge-found.ts";
import type { KeyInbox } from "./key-inbox.ts";
import { KindFilters } from "./kind-filters.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { Notes } from "./notes.tsx";
import { PanelRequests } from "../panel/panel-requests.tsx";
import { OwnHead } from "./own-head.tsx";
import { paletteCommand, type PaletteCommand } from "./palette-command.ts";
import { PaletteFooter } from "./palette-footer.tsx";
import { paletteMessages } from "./palette-messages.ts";
import { QuietStatus } from "./quiet-status.tsx";
import { ResultList } from "./result-list.tsx";
import { askRow, hitRows, type Row } from "./rows.ts";
import { SearchField } from "./search-field.tsx";
import { useDraft } from "./use-draft.ts";
import { useFocusWhenShown } from "./use-focus-when-shown.ts";
import { useKeys } from "./use-keys.ts";
import { useNow } from "./use-now.ts";
import { useOwnRows } from "./use-own-rows.ts";
import { useOpenRow } from "./use-open-row.ts";
import { useSearch } from "./use-search.ts";
import { useSelection } from "./use-selection.ts";
import { useStaleSince } from "./use-stale-since.ts";

const limit = 20;
const nobody = {};

/** Search, and the last row that asks. In the side panel the own requests stand in a list of their own. */
export function SearchScreen({ keys }: { keys: KeyInbox }): JSX.Element {
  const { state, language, go, close, surface } = useApp();
  const say = paletteMessages(language);
  const input = useRef<HTMLInputElement>(null);
  const { text, setText, restored } = useDraft("palette", "");
  const [literal, setLiteral] = useState(false);
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const query = text.trim();
  const blank = query === "";
  const givenOf = useSameGiven();
  const given = givenOf(query, literal, kind);
  const { found, begin } = useSearch(given);
  const answer = found.kind === "found" ? found.answer : null;
  const inPanel = surface === "panel";
  const verdict = useMemo(
    () => (found.kind === "found" ? judgeFound(found.answer, found.given.filters.kind ?? null) : null),
    [found],
  );
  const own = useOwnRows(blank && !inPanel);
  const groups = useMemo(
    () => (blank ? own : found.kind === "found" ? hitRows(found, verdict?.kind === "without") : []),
    [blank, own, found, verdict?.kind],
  );
  const rows: Row[] = [...groups.flatMap((group) => [...group.rows]), askRow];
  const first = verdict && verdict.kind !== "hits" ? askRow.id : ((groups[0]?.rows[0] ?? null)?.id ?? null);
  const shown = blank ? nobody : found.kind === "found" ? found.given : found;
  const selection = useSelection(shown, rows, first);
  const staleSince = useStaleSince(shown);
  const now = useNow(state.serverOffsetMs, 10_000);
  const question = answer?.correction && !literal ? answer.shown : text;
  const asking = useAsking(() => setText(""));
  const openRow = useOpenRow();

  function onType(typed: string): void {
    const next = givenOf(typed.trim(), false, kind);
    if (next) begin(next);
    setLiteral(false);
    setText(typed);
  }

  function pressRow(row: Row, how: { newTab: boolean; trusted: boolean }): void {
    if (row.kind !== "ask") return openRow(row, how.newTab);
    if (blank || !how.trusted) go({ kind: "ask", text: question.trim(), as: "question", leftOut: [] });
    else void asking.send(question);
  }

  function run(command: PaletteCommand, trusted: boolean): void {
    const selected = rows.find((row) => row.id === selection.id);
    if (command === "up") selection.move(-1);
    else if (command === "down") selection.move(1);
    else if (command === "open") {
      if (selected) pressRow(selected, { newTab: false, trusted });
    } else if (command === "ask-now") pressRow(askRow, { newTab: false, trusted });
    else if (command === "ask-form") go({ kind: "ask", text: question.trim(), as: "question", leftOut: [] });
    else if (command === "original-layout") setLiteral(answer?.correction !== null);
    else if (command === "close") close();
    else if (command === "escape") {
      if (text) onType("");
      else close();
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const command = paletteCommand(toHandedKey(event));
    // Nothing has the focus in the moments before the field takes it: what is typed is meant for it.
    const inField = event.target === input.current || event.target === document.body;
    if (command === null || command === "filters") {
      const types = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (types && (inField || event.code !== "Space")) input.current?.focus();
      return;
    }
    // A button that has the focus is pressed by Enter itself.
    if (command === "open" && !inField) return;
    event.preventDefault();
    event.stopPropagation();
    if (command === "up" || command === "down") input.current?.focus();
    run(command, !event.repeat || command === "up" || command === "down");
  }

  const screen = useKeys<HTMLDivElement>(onKeyDown);
  const latest = useRef({ run, onType, pressRow });
  latest.current = { run, onType, pressRow };
  useLayoutEffect(
    () => keys.listen((handed) => input.current && typeKeys(input.current, handed, latest.current)),
    [keys],
  );
  useFocusWhenShown(input);
  useLayoutEffect(() => {
    // What one typed the last time is there, and the next letter, however soon it comes, replaces it.
    if (restored !== null && input.current?.value === restored) input.current.select();
  }, [restored]);

  // Not drawn anew for a letter whose hits are still being looked for.
  const list = useMemo(
    () => (
      <ResultList
        groups={groups}
        selected={selection.id}
        now={now}
        firstName={
          verdict?.kind === "without" ? say.withoutWords(verdict.words, answer?.total ?? 0) : undefined
        }
        onPress={(row, event) => {
          latest.current.pressRow(row, {
            newTab: event.ctrlKey || event.metaKey || event.button === 1,
            trusted: event.isTrusted,
          });
        }}
        above={
          found.kind === "failed" ? (
            <p class="nothing">{say.searchFailed}</p>
          ) : (
            verdict &&
            verdict.kind !== "hits" && <NothingFound ofKind={verdict.kind === "nothing" && verdict.ofKind} />
          )
        }
      />
    ),
    [groups, selection.id, now, found.kind, verdict, answer, say],
  );

  return (
    <div class="screen" ref={screen}>
      {!inPanel && <h1 class="visually-hidden">{say.askMe}</h1>}
      <SearchField
        input={input}
        text={text}
        selected={selection.id}
        expanded={rows.length > 1}
        found={query && verdict?.kind !== "without" ? (answer?.total ?? null) : null}
        onType={onType}
      />
      {!blank && (
        <KindFilters
          counts={answer?.counts ?? {}}
          total={answer?.total ?? 0}
          chosen={kind}
          onChoose={setKind}
        />
      )}
      <Notes answer={answer} staleSince={staleSince} now={now} onOriginal={() => setLiteral(true)} />
      <AskFailure failure={asking.failure} />
      {blank && (inPanel ? <PanelRequests /> : <OwnHead shown={own.length > 0} />)}
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- a list steered from the field, as APG has it */}
      <div
        role="listbox"
        class="listbox"
        id="results"
        data-shown={found.kind === "found" ? found.given.query : ""}
        aria-label={say.results}
        onMouseDown={keepFocus}
      >
        {/* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus */}
        {list}
        <AskRow
          text={question}
          selected={selection.id === askRow.id}
          onPress={(event) => pressRow(askRow, { newTab: false, trusted: event.isTrusted })}
        />
      </div>
      {!inPanel && <PaletteFooter typed={text !== ""} />}
      <QuietStatus text={query && answer ? say.found(answer.total) : ""} />
    </div>
  );
}

/** A press on a row must not take the focus from the field. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

type ToGiven = (query: string, literal: boolean, kind: DocumentKind | null) => SearchGiven | null;

/** What to search for: the same object as long as it is the same, null for a blank query. */
function useSameGiven(): ToGiven {
  const last = useRef<SearchGiven | null>(null);
  return useCallback((query, literal, kind) => {
    const same =
      last.current?.query === query &&
      last.current.literal === literal &&
      (last.current.filters.kind ?? null) === kind;
    if (!same)
      last.current = query
        ? { query, literal, filters: kind === null ? {} : { kind }, near: null, limit }
        : null;
    return last.current;
  }, []);
}

type Typing = {
  readonly run: (command: PaletteCommand, trusted: boolean) => void;
  readonly onType: (text: string) => void;
};

/** Applies keys that were typed before the field was there. They may search and select, but never send. */
function typeKeys(input: HTMLInputElement, handed: readonly HandedKey[], { run, onType }: Typing): void {
  for (const key of handed) {
    const field = { text: input.value, from: input.selectionStart ?? 0, to: input.selectionEnd ?? 0 };
    const after = applyKey(field, key);
    const command = after ? null : paletteCommand(key);
    if (after) {
      input.value = after.text;
      input.setSelectionRange(after.from, after.to);
      onType(after.text);
    } else if (command && command !== "open") run(command, false);
  }
}
