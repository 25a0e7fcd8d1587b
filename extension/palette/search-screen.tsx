import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { AskFailure } from "../ask/ask-failure.tsx";
import { useAsking } from "../ask/use-asking.ts";
import { PanelRequests } from "../panel/panel-requests.tsx";
import { useApp } from "./app-context.ts";
import { BroadcastNote } from "./broadcast-note.tsx";
import { AskRow } from "./ask-row.tsx";
import { countPassing } from "./count-passing.ts";
import { FilterBar } from "./filter-bar.tsx";
import { FilteredOut } from "./filtered-out.tsx";
import type { KeyInbox } from "./key-inbox.ts";
import { ListHead } from "./list-head.tsx";
import { Notes } from "./notes.tsx";
import { OwnHead } from "./own-head.tsx";
import type { PaletteCommand } from "./palette-command.ts";
import { PaletteFooter } from "./palette-footer.tsx";
import { paletteMessages } from "./palette-messages.ts";
import { Preview } from "./preview.tsx";
import { questionOf } from "./question-of.ts";
import { QuietStatus } from "./quiet-status.tsx";
import { RecentChips } from "./recent-chips.tsx";
import { ResultList } from "./result-list.tsx";
import { RowFailure } from "./row-failure.tsx";
import { askRow, hitOf, type Row } from "./rows.ts";
import { SearchField } from "./search-field.tsx";
import { typeHandedKeys } from "./type-handed-keys.ts";
import { useBroadcast } from "./use-broadcast.ts";
import { useFocusWhenShown } from "./use-focus-when-shown.ts";
import { useNote } from "./use-note.ts";
import { useNow } from "./use-now.ts";
import { usePreview } from "./use-preview.ts";
import { useQuery } from "./use-query.ts";
import { useRecent } from "./use-recent.ts";
import { useRowActions } from "./use-row-actions.ts";
import { useRows } from "./use-rows.ts";
import { useScreenKeys } from "./use-screen-keys.ts";
import { useSelectRestored } from "./use-select-restored.ts";

/** Search, and the last row that asks. */
export function SearchScreen({ keys }: { keys: KeyInbox }): JSX.Element {
  const { state, language, go, close, surface } = useApp();
  const say = paletteMessages(language);
  const input = useRef<HTMLInputElement>(null);
  const field = useQuery();
  const { text, query, chosen, found } = field;
  const listing = useRows(field);
  const { groups, rows, verdict, selection, list } = listing;
  const recent = useRecent(field);
  const broadcast = useBroadcast();
  const actions = useRowActions(found);
  const preview = usePreview(list);
  const now = useNow(state.serverOffsetMs, 10_000);
  const asking = useAsking(() => field.type(""));

  const isBlank = query === "";
  const inPanel = surface === "panel";
  const answer = found.kind === "found" ? found.answer : null;
  const note = useNote(answer, listing);
  const question = questionOf(field);
  const count = query && found.kind === "found" ? countPassing(found.answer, found.given.filters) : null;

  function askWithForm(): void {
    recent.keep(question);
    go({ kind: "ask", text: question.trim(), as: "question", leftOut: [] });
  }

  function pressRow(row: Row, how: { newTab: boolean; trusted: boolean }): void {
    if (row.kind !== "ask") {
      if (hitOf(row) && found.kind === "found") recent.keep(found.given.query);
      return actions.open(row, how.newTab);
    }
    if (isBlank || !how.trusted) return askWithForm();
    recent.keep(question);
    void asking.send(question);
  }

  function hidePreview(): void {
    preview.hide();
    input.current?.focus();
  }

  function run(command: PaletteCommand, trusted: boolean): void {
    const selected = preview.previewed?.row ?? rows.find((row) => row.id === selection.id);
    const hit = hitOf(selected);
    switch (command) {
      case "up":
        return selection.move(-1);
      case "down":
        return selection.move(1);
      case "open":
      case "open-new-tab":
        return selected && pressRow(selected, { newTab: command === "open-new-tab", trusted });
      case "copy-link":
        return hit ? actions.copyLink(hit) : undefined;
      case "preview":
        return preview.show(selected);
      case "preview-back":
        return preview.previewed ? hidePreview() : undefined;
      case "ask-now":
        return pressRow(askRow, { newTab: false, trusted });
      case "ask-form":
        return askWithForm();
      case "original-layout":
        return answer?.correction ? field.searchAsTyped() : undefined;
      case "escape":
        if (preview.previewed) return hidePreview();
        if (chosen.length > 0) return field.takeLastOff();
        if (!text) return close();
        // The filters go with the query, and what has the focus there.
        input.current?.focus();
        return field.type("");
      case "close":
        return close();
      case "filters":
    }
  }

  function takeFilterOff(): boolean {
    field.takeLastOff();
    return chosen.length > 0;
  }

  function type(typed: string): void {
    preview.hide();
    field.type(typed);
  }

  const { hotkey } = state.policy;
  const isPreviewed = preview.previewed !== null;
  const screen = useScreenKeys({ input, isPreviewed, hotkey, run, takeFilterOff });
  const latest = useRef({ run, type, pressRow, hotkey });
  latest.current = { run, type, pressRow, hotkey };
  useLayoutEffect(
    () => keys.listen((handed) => input.current && typeHandedKeys(input.current, handed, latest.current)),
    [keys],
  );
  useFocusWhenShown(input);
  useSelectRestored(input, field.restored);

  // Not drawn anew for a letter whose hits are still being looked for.
  const results = useMemo(
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
            newTab: event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1,
            trusted: event.isTrusted,
          });
        }}
        above={<ListHead failed={found.kind === "failed"} verdict={verdict} />}
      />
    ),
    [groups, selection.id, now, found.kind, verdict, answer, say],
  );
  const filters = useMemo(
    () => <FilterBar answer={answer} chosen={chosen} onChoose={field.choose} />,
    [answer, chosen, field.choose],
  );

  const [typed, filtered, hasRecent] = [text !== "", chosen.length > 0, recent.queries.length > 0];
  const footer = useMemo(
    () => <PaletteFooter typed={typed} filtered={filtered} recent={hasRecent} />,
    [typed, filtered, hasRecent],
  );

  const listed = (
    <>
      {isBlank && chosen.length === 0 ? (
        <RecentChips
          queries={recent.queries}
          onTake={(asked) => {
            type(asked);
            input.current?.focus();
          }}
          onForget={(asked) => {
            recent.forget(asked);
            if (recent.queries.length === 1) input.current?.focus();
          }}
        />
      ) : (
        filters
      )}
      {isBlank && chosen.length === 0 && <BroadcastNote {...broadcast} />}
      <Notes note={note} now={now} onOriginal={field.searchAsTyped} />
      {verdict?.kind === "nothing-filtered" && (
        <FilteredOut
          unfiltered={verdict.unfiltered}
          onTakeOff={() => {
            field.choose([]);
            input.current?.focus();
          }}
        />
      )}
      <AskFailure failure={asking.failure} />
      <RowFailure news={actions.news} />
      {isBlank && (inPanel ? <PanelRequests /> : <OwnHead shown={groups[0]?.key === "mine"} />)}
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
        {results}
        <AskRow
          text={question}
          selected={selection.id === askRow.id}
          onPress={(event) => pressRow(askRow, { newTab: false, trusted: event.isTrusted })}
        />
      </div>
      {!inPanel && footer}
    </>
  );

  return (
    <div class="screen" ref={screen}>
      {!inPanel && <h1 class="visually-hidden">{say.askMe}</h1>}
      <SearchField
        input={input}
        text={text}
        selected={preview.previewed ? null : selection.id}
        expanded={rows.length > 1 && !preview.previewed}
        found={verdict?.kind === "without" ? null : count}
        news={actions.news}
        onType={type}
      />
      {preview.previewed ? (
        <Preview
          hit={preview.previewed.hit}
          query={answer?.shown ?? query}
          onOpen={(newTab) => run(newTab ? "open-new-tab" : "open", true)}
          onCopy={() => run("copy-link", true)}
          onBack={hidePreview}
        />
      ) : (
        listed
      )}
      <QuietStatus text={count === null ? "" : say.found(count)} />
    </div>
  );
}

/** A press on a row must not take the focus from the field. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
