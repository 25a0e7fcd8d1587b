import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Me } from "../../../core/contract/person.ts";
import { KeyBar } from "../frame/key-bar.tsx";
import { helpShown } from "../frame/help-shown.ts";
import { notice } from "../frame/notice.tsx";
import { NotifyOffer } from "../frame/notify-offer.tsx";
import type { Command } from "../keys/key-command.ts";
import { useCommands } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { go } from "../router/router.ts";
import { opened } from "../routing/opened.ts";
import { ShiftStrip } from "../routing/shift-strip.tsx";
import { takeNext } from "../routing/take-next.ts";
import { answeringMany } from "../answering/open-many.ts";
import { modulesWanted } from "../answering/modules.ts";
import { idsOf, isWaiting } from "./arrangement.ts";
import { stepFrom } from "./chosen-row.ts";
import { claim } from "./claim.ts";
import { filterPopover } from "./filter-button.tsx";
import { FilterTold } from "./filter-told.tsx";
import { FreshButton } from "./fresh-button.tsx";
import { mostUrgentFree } from "./most-urgent-free.ts";
import { queueCounts } from "./queue-counts.ts";
import { QueueGrid } from "./queue-grid.tsx";
import { QueueHead } from "./queue-head.tsx";
import { queueMessages } from "./queue-messages.ts";
import { queueRows } from "./queue-rows.ts";
import { QueueTold } from "./queue-told.tsx";
import { clearSelected, selectedRows, selectTo, toggleSelected } from "./selected-rows.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { arrangement, filterQueue, queueFilter } from "./shown-queue.ts";
import { useFilterAddress } from "./use-filter-address.ts";
import { useWorking } from "./use-working.ts";

/** Everything that waits for an answer, by the time left. */
export function QueueScreen({ me }: { me: Me }): JSX.Element {
  const say = queueMessages(language.value);
  const find = useRef<HTMLInputElement>(null);
  const chosen = useSignal<number | null>(null);
  const { focusWithin, pointerMoves } = useWorking();
  const free = queueCounts.value.free;
  useTitle(free > 0 ? `(${free}) ${say.queue}` : say.queue);

  useFilterAddress();
  useCommands((command) => obey(command));

  return (
    <div class="queue-screen">
      <QueueHead find={find} />
      <ShiftStrip me={me} />
      <NotifyOffer />
      <FilterTold filter={queueFilter.value} onChange={filterQueue} />
      {arrangement.value.length === 0 ? (
        <QueueTold />
      ) : (
        <div class="grid-place" onPointerMove={pointerMoves}>
          <QueueGrid
            arrangement={arrangement.value}
            look="wide"
            me={me}
            chosen={chosen.value}
            focusing
            onChoose={(id) => (chosen.value = id)}
            onFocusWithin={focusWithin}
          />
        </div>
      )}
      <SelectionBar />
      <KeyBar
        keys={[
          ["J K", "move"],
          ["↵", "open"],
          ["C", "claim"],
          ["X", "select"],
          ["R", "route"],
          ["N", "takeNext"],
          ["G N", "urgent"],
          ["?", "all"],
        ]}
      >
        <FreshButton />
      </KeyBar>
    </div>
  );

  function obey(command: Command): boolean {
    switch (command) {
      case "down":
      case "up":
        chosen.value = stepFrom(idsOf(arrangement.value), chosen.value, command === "down" ? 1 : -1);
        return true;
      case "open":
        if (chosen.value !== null) go({ name: "request", id: chosen.value });
        return chosen.value !== null;
      case "claim":
        if (chosen.value !== null) void take(chosen.value);
        return chosen.value !== null;
      case "most-urgent-free":
        return openMostUrgent();
      case "take-next":
        void takeNext();
        return true;
      case "route":
      case "topic":
        if (chosen.value !== null) opened.value = { kind: command, request: chosen.value };
        return chosen.value !== null;
      case "hand-over":
        return handOver();
      // What is passed over in an open request is picked out in the list.
      case "skip":
        if (chosen.value !== null && canSelect(chosen.value)) toggleSelected(chosen.value);
        return chosen.value !== null;
      case "select-to":
        if (chosen.value !== null && canSelect(chosen.value))
          selectTo(chosen.value, idsOf(arrangement.value));
        return chosen.value !== null;
      case "modules":
        return openModules();
      case "answer-selected":
        if (selectedRows.value.length > 0) answeringMany.value = selectedRows.value;
        return selectedRows.value.length > 0;
      case "find":
        find.current?.focus();
        return true;
      case "filter":
        document.getElementById(filterPopover)?.togglePopover();
        return true;
      case "all-keys":
        helpShown.value = true;
        return true;
      case "back":
        return leaveList();
      default:
        return false;
    }
  }

  function openMostUrgent(): boolean {
    const next = mostUrgentFree(queueRows.value.values(), null);
    if (next) go({ name: "request", id: next.id });
    else notice(say.noneFree);
    return true;
  }

  function handOver(): boolean {
    const many = selectedRows.value.map(({ id }) => id);
    const requests = many.length > 0 || chosen.value === null ? many : [chosen.value];
    if (requests.length > 0) opened.value = { kind: "hand-over", requests };
    return requests.length > 0;
  }

  function openModules(): boolean {
    const many = selectedRows.value.length > 0;
    if (!many && chosen.value === null) return false;
    modulesWanted.value = true;
    if (many) answeringMany.value = selectedRows.value;
    else if (chosen.value !== null) go({ name: "request", id: chosen.value });
    return true;
  }

  function leaveList(): boolean {
    if (selectedRows.value.length > 0) {
      clearSelected();
      return true;
    }
    if (chosen.value === null) return false;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    chosen.value = null;
    return true;
  }

  async function take(id: number): Promise<void> {
    const called = await claim(id);
    if (called.kind === "ok") notice(say.claimed(id));
    else notice(called.kind === "problem" ? called.problem.detail : say.claimFailed, "danger");
  }
}

function canSelect(id: number): boolean {
  const row = queueRows.value.get(id);
  return row !== undefined && isWaiting(row);
}
