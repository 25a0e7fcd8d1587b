import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { frameMessages } from "../frame/frame-messages.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { Told } from "../frame/told.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { opened } from "../routing/opened.ts";
import { routingMessages } from "../routing/routing-messages.ts";
import { Icon } from "../../../ui/icon.tsx";
import { inOrder } from "./clock-order.ts";
import { MineList } from "./mine-list.tsx";
import { isInTab } from "./queue-filter.ts";
import { queueMessages } from "./queue-messages.ts";
import { queueRows } from "./queue-rows.ts";

const answeredRead = 500;

/** What is in one's own hands, and what one has answered lately. */
export function MineScreen({ me }: { me: Me }): JSX.Element {
  const say = queueMessages(language.value);
  const title = frameMessages(language.value).mine;
  const answered = useSignal<readonly RequestRow[]>([]);
  const open = inOrder([...queueRows.value.values()].filter((row) => isInTab(row, "mine", me.id)));
  const openIds = open.map(({ id }) => id).join();
  const thanks = answered.value.filter(({ thanked }) => thanked).length;
  useTitle(title);
  // What leaves one's hands has mostly been answered.
  useEffect(() => {
    let shown = true;
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.requests, {
        query: { scope: "answered", limit: answeredRead },
      });
      if (shown && called.kind === "ok")
        answered.value = called.answer.requests.filter(({ claimedBy }) => claimedBy?.id === me.id);
    };
    void read();
    return () => {
      shown = false;
    };
  }, [answered, me.id, openIds]);

  return (
    <div class="queue-screen">
      <ScreenHead
        title={title}
        beside={thanks > 0 && <span class="chip chip-ok figures">{say.thanksCount(thanks)}</span>}
      >
        {open.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => (opened.value = { kind: "hand-over", requests: open.map(({ id }) => id) })}
          >
            <Icon name="forward" />
            {routingMessages(language.value).handOverAll}
          </button>
        )}
      </ScreenHead>
      {open.length + answered.value.length === 0 ? (
        <Told title={say.mineEmptyTitle} text={say.mineEmpty} />
      ) : (
        <div class="mine-lists">
          <MineList name={say.mineOpen} rows={open} />
          <MineList name={say.mineAnswered} rows={answered.value} />
        </div>
      )}
    </div>
  );
}
