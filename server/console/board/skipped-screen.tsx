import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { KeyBar } from "../frame/key-bar.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { Told } from "../frame/told.tsx";
import { onLiveEvent } from "../live/live.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { MineList } from "../queue/mine-list.tsx";
import { Link } from "../router/link.tsx";
import { staff } from "../routing/staff.ts";
import { useStaff } from "../routing/use-staff.ts";
import { boardMessages } from "./board-messages.ts";
import { useLeadScreen } from "./use-lead-screen.ts";

const mostRows = 2000;

/** What somebody passed over in the last 24 hours, whatever has become of it: what stands behind the board's figure. */
export function SkippedScreen({ agent }: { agent: string }): JSX.Element {
  const say = boardMessages(language.value);
  const rows = useSignal<readonly RequestRow[] | "loading" | "failed">("loading");
  const name = staff.value?.find(({ person }) => person.id === agent)?.person.name;
  useTitle(say.skipped);
  useStaff();
  useLeadScreen({ name: "board" });
  useEffect(() => {
    const ending = new AbortController();
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.requests, {
        query: { scope: "skipped", by: agent, limit: mostRows },
      });
      if (ending.signal.aborted) return;
      if (called.kind === "ok") rows.value = called.answer.requests;
      else if (rows.peek() === "loading") rows.value = "failed";
    };
    void read();
    onLiveEvent((event) => {
      if (event.type === "hello" || (event.type === "request" && event.kind === "skipped")) void read();
    }, ending.signal);
    return () => ending.abort();
  }, [agent, rows]);
  return (
    <div class="queue-screen">
      <ScreenHead title={say.skipped}>
        <Link to={{ name: "board" }} class="button">
          {say.toBoard} <kbd class="key">Esc</kbd>
        </Link>
      </ScreenHead>
      <Rows rows={rows.value} name={name === undefined ? say.skipped : say.skippedBy(name)} />
      <KeyBar
        keys={[
          ["G P", "people"],
          ["Esc", "board"],
          ["?", "all"],
        ]}
      />
    </div>
  );
}

type Given = { readonly rows: readonly RequestRow[] | "loading" | "failed"; readonly name: string };

function Rows({ rows, name }: Given): JSX.Element {
  const say = boardMessages(language.value);
  if (rows === "loading") return <output class="muted mine-lists">{say.loading}</output>;
  if (rows === "failed") return <Told title={say.notReadTitle} text={say.notRead} />;
  if (rows.length === 0) return <Told title={say.noneAnsweredTitle} text={say.noneSkipped} />;
  return (
    <div class="mine-lists">
      <MineList name={name} rows={rows} />
    </div>
  );
}
