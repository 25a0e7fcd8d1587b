import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { RequestRow } from "../../../core/contract/request.ts";
import type { Me } from "../../../core/contract/person.ts";
import { language } from "../platform/language.ts";
import { go } from "../router/router.ts";
import { type Arrangement, type GroupKey, isWaiting } from "./arrangement.ts";
import { layOut, rowsInSight, topOfRow } from "./lay-out.ts";
import { queueMessages } from "./queue-messages.ts";
import { queueRows } from "./queue-rows.ts";
import { NarrowCells, QueueCells } from "./queue-row.tsx";
import { isSelected } from "./selected-rows.ts";
import { useChosenInSight, useSight, useSteadyRow } from "./virtual-list.ts";

const heights = { wide: { header: 31, row: 49 }, narrow: { header: 31, row: 72 } } as const;

type Given = {
  readonly arrangement: Arrangement;
  readonly look: keyof typeof heights;
  readonly me: Me;
  readonly chosen: number | null;
  /** The chosen row takes the focus when it changes: not where someone may be typing. */
  readonly focusing: boolean;
  readonly onChoose?: (id: number) => void;
  readonly onFocusWithin?: (within: boolean) => void;
};

// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a table whose rows exist only in sight cannot be laid out as one; its keys are commands

/** The queue by groups. Rows have a fixed height and only those in sight exist: thousands cost as little as twenty. */
export function QueueGrid({
  arrangement,
  look,
  me,
  chosen,
  focusing,
  onChoose,
  onFocusWithin,
}: Given): JSX.Element {
  const say = queueMessages(language.value);
  const list = useRef<HTMLDivElement>(null);
  const sight = useSight(list);
  const size = heights[look];
  const layout = layOut(arrangement, size);
  const top = chosen === null ? null : topOfRow(layout, chosen, size);
  useSteadyRow(list, chosen, top);
  useChosenInSight(list, chosen, { top, height: size.row, header: size.header });
  const first = arrangement[0]?.ids[0] ?? null;
  const stop = top === null ? first : chosen;

  // At once, and without choosing again: a focus that came late would take back what was chosen since.
  const moving = useRef(false);
  useLayoutEffect(() => {
    if (!focusing || chosen === null) return;
    moving.current = true;
    list.current?.querySelector<HTMLElement>(`[data-request="${chosen}"]`)?.focus({ preventScroll: true });
    moving.current = false;
  }, [chosen, focusing]);

  const names: Record<GroupKey, string> = {
    overdue: say.overdue,
    soon: say.soon,
    within: say.within(me.answerWithinMinutes),
    standing: say.standing,
  };
  let line = look === "wide" ? 1 : 0;
  return (
    <div
      ref={list}
      class={`grid grid-${look}`}
      role="grid"
      aria-label={say.queue}
      aria-rowcount={arrangement.reduce((sum, { ids }) => sum + ids.length + 1, line)}
      onFocusIn={() => onFocusWithin?.(true)}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && list.current?.contains(event.relatedTarget)))
          onFocusWithin?.(false);
      }}
    >
      {look === "wide" && <ColumnNames />}
      <div class="grid-body" role="presentation" style={{ height: `${layout.height}px` }}>
        {layout.groups.map((group) => {
          const header = (line += 1);
          line += group.ids.length;
          return (
            <div
              key={group.key}
              role="rowgroup"
              class={`group group-${group.key}`}
              style={{ top: `${group.top}px`, height: `${group.height}px` }}
            >
              <div role="row" class="group-header" aria-rowindex={header}>
                <span role="rowheader">
                  {names[group.key]} <span class="group-count figures">{group.ids.length}</span>
                </span>
              </div>
              {rowsInSight(group, { ...sight.value, always: stop }, size).map(({ id, index }) => {
                const row = queueRows.value.get(id);
                return row === undefined ? null : (
                  <div
                    key={id}
                    role="row"
                    data-request={id}
                    class={rowClass(row)}
                    tabIndex={id === stop ? 0 : -1}
                    aria-selected={id === chosen}
                    aria-rowindex={header + index + 1}
                    style={{ top: `${size.header + index * size.row}px`, height: `${size.row}px` }}
                    onFocus={() => {
                      if (!moving.current) onChoose?.(id);
                    }}
                    onClick={(event) => {
                      if (!event.defaultPrevented && !event.ctrlKey && !event.metaKey)
                        go({ name: "request", id });
                    }}
                  >
                    {look === "wide" ? <QueueCells row={row} mine={me.id} /> : <NarrowCells row={row} />}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowClass(row: RequestRow): string {
  const beneath = row.state === "merged" && row.clock.state !== "answered";
  const kind = beneath ? " row-merged" : isWaiting(row) ? "" : " row-done";
  return `row${kind}${isSelected(row.id) ? " row-selected" : ""}`;
}

/** For screen readers: the columns explain themselves to the eye. */
function ColumnNames(): JSX.Element {
  const say = queueMessages(language.value);
  return (
    <div role="rowgroup" class="visually-hidden">
      <div role="row" aria-rowindex={1}>
        {[say.clock, say.question, say.from, say.topic, say.who].map((name) => (
          <span key={name} role="columnheader">
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}
