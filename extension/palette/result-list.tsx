import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { HitRow, SectionRow } from "../../ui/hit-row.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "./app-context.ts";
import { BriefRow } from "./brief-row.tsx";
import { groupWording } from "./group-wording.ts";
import { Keys } from "./keys.tsx";
import { needsConnection } from "./needs-connection.ts";
import { OwnRequestRow, WaitingRow } from "./own-request-row.tsx";
import type { Row, RowGroup } from "./rows.ts";
import { useDrawnGroups } from "./use-drawn-groups.ts";
import { snippetWindow } from "./snippet-window.ts";
import type { Hit } from "../../core/contract/search.ts";

type Given = {
  readonly groups: readonly RowGroup[];
  readonly selected: string | null;
  readonly now: number;
  readonly onPress: (row: Row, event: MouseEvent) => void;
  /** What stands above the groups, such as that nothing was found. */
  readonly above?: ComponentChildren;
  /** Name shown in place of the first group's. */
  readonly firstName?: string | undefined;
};

/** The scrolling part of the listbox: labelled groups of options. */
export function ResultList({ groups, selected, now, onPress, above, firstName }: Given): JSX.Element {
  const { state, language } = useApp();
  const me = state.account.kind === "connected" ? state.account.me : null;
  const list = useRef<HTMLDivElement>(null);
  const drawn = useDrawnGroups(groups, selected);
  const isMixed = groups.some(({ key }) => key !== "pages" && key !== "server");

  useEffect(() => {
    if (selected) document.getElementById(selected)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const firstRow = groups[0]?.rows[0]?.id;
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [firstRow]);

  return (
    <div class="list" role="presentation" ref={list}>
      {above}
      {drawn.map((group, at) => {
        const { name: usual, aside } = groupWording(group, { me, now, language });
        const name = (at === 0 && firstName) || usual;
        // One group of pages needs no heading on screen; a screen reader still hears one.
        // Nor does one appear above them for what joins below.
        const shown = group.key !== "mine" && (isMixed || firstName !== undefined || group.key !== "pages");
        return (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset may not stand in a listbox
          <div role="group" aria-label={aside ? `${name}, ${aside}` : name} class="group" key={group.key}>
            {shown && (
              <div class="group-name" aria-hidden="true">
                {group.key === "pinned" && <Icon name="pin" size={14} />}
                <span class="group-words">{name}</span>
                <span class="group-aside">{aside}</span>
              </div>
            )}
            {/* Without keys: rows of the next answer take over those of the last, which costs half of drawing them anew. */}
            {group.rows.map((row) => (
              <Option row={row} selected={row.id === selected} now={now} onPress={onPress} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

type OptionGiven = Pick<Given, "now" | "onPress"> & { readonly row: Row; readonly selected: boolean };

function Option({ row, selected, now, onPress }: OptionGiven): JSX.Element {
  const within = row.kind === "section" ? " hit-within" : "";
  const own = row.kind === "request" || row.kind === "waiting" || row.kind === "brief" ? " own" : "";
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- an option of the field's list; its keys go to the field
    <div
      id={row.id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a combobox
      role="option"
      class={`hit${within}${own}`}
      tabIndex={-1}
      aria-selected={selected}
      onClick={(event) => onPress(row, event)}
      onAuxClick={(event) => event.button === 1 && onPress(row, event)}
    >
      <OptionBody row={row} selected={selected} now={now} />
    </div>
  );
}

function OptionBody({ row, selected, now }: Omit<OptionGiven, "onPress">): JSX.Element | null {
  const { state, language } = useApp();
  const enter = selected ? <Keys of={["↵"]} /> : null;
  switch (row.kind) {
    case "hit":
      return (
        <HitRow
          hit={onOneLine(row.hit)}
          language={language}
          now={now}
          needsConnection={state.connection.kind === "offline" && needsConnection(row.hit.kind)}
        >
          {enter}
        </HitRow>
      );
    case "section":
      return (
        <SectionRow hit={onOneLine(row.hit)} language={language}>
          {enter}
        </SectionRow>
      );
    case "brief":
      return (
        <BriefRow hit={row.hit} changed={row.changed} now={now}>
          {enter}
        </BriefRow>
      );
    case "request":
      return <OwnRequestRow request={row.request} now={now} />;
    case "waiting":
      return <WaitingRow item={row.item} />;
    case "ask":
      return null;
  }
}

const onOneLine = (hit: Hit): Hit => (hit.snippet ? { ...hit, snippet: snippetWindow(hit.snippet) } : hit);
