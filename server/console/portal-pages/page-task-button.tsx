import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { StudiedPage } from "../../../core/contract/page-study.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { pagesMessages } from "./pages-messages.ts";

type Given = { readonly page: StudiedPage; readonly weeks: number; readonly changed: () => void };

/** A task for the owner of a page in one press; the one under way where there is one. */
export function PageTaskButton({ page, weeks, changed }: Given): JSX.Element {
  const say = pagesMessages(language.value);
  const busy = useSignal(false);
  const { document, title, task } = page;
  if (task !== null)
    return (
      <Link to={{ name: "tasks" }} class="chip page-task">
        {say.hasTask}
      </Link>
    );
  const make = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const called = await deskCall(endpoints.addPageTask, { body: { document, weeks } });
    busy.value = false;
    if (called.kind === "ok") notice(say.made(title));
    else notice(say.notMade, "danger");
    changed();
  };
  return (
    <button
      type="button"
      class="link-button page-task"
      aria-label={say.assignFor(title)}
      onClick={() => void make()}
    >
      {say.assign}
    </button>
  );
}
