import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RepeatView } from "../../../core/contract/cluster.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { dayAndTime } from "../../../ui/time.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { whyNot } from "../platform/why-not.ts";
import { Link } from "../router/link.tsx";
import { JoinDialog } from "./join-dialog.tsx";
import { repeatsMessages } from "./repeats-messages.ts";

type Given = { readonly view: RepeatView; readonly decides: boolean; readonly changed: () => void };

/** The questions themselves; those that ask something else can be set apart, and another group joined. */
export function AskedCard({ view, decides, changed }: Given): JSX.Element {
  const say = repeatsMessages(language.value);
  const chosen = useSignal<ReadonlySet<number>>(new Set());
  const joining = useSignal(false);
  const toggle = (request: number): void => {
    const next = new Set(chosen.value);
    if (!next.delete(request)) next.add(request);
    chosen.value = next;
  };
  const params = { cluster: view.id };
  const together = async (requests: number[]): Promise<void> => {
    const called = await deskCall(endpoints.joinClusters, { params, body: { requests } });
    if (called.kind === "ok") notice(say.joinDone);
    else notice(whyNot(called, say.failed), "danger");
    changed();
  };
  const split = async (): Promise<void> => {
    const requests = [...chosen.value];
    const called = await deskCall(endpoints.splitCluster, { params, body: { requests } });
    if (called.kind !== "ok") {
      notice(whyNot(called, say.failed), "danger");
      return;
    }
    chosen.value = new Set();
    notice(say.splitDone, "ok", { word: say.undo, run: () => void together(requests) });
    changed();
  };
  return (
    <ChartCard
      title={say.asked}
      span={12}
      {...(decides ? { note: say.splitHint } : {})}
      tools={
        decides && (
          <>
            <button
              type="button"
              class="button"
              disabled={chosen.value.size === 0}
              onClick={() => void split()}
            >
              {say.split(chosen.value.size)}
            </button>
            <button type="button" class="button" onClick={() => (joining.value = true)}>
              {say.join}
            </button>
          </>
        )
      }
    >
      <div class="repeat-scroll">
        <table class="repeat-table">
          <thead>
            <tr>
              <th scope="col">{say.question}</th>
              {decides &&
                [say.when, say.region, say.channel, say.who].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {view.asked.map(({ request, text, askedAt, region, channel, seller }, at) => (
              <tr key={request ?? at}>
                <th scope="row">
                  <span class="repeat-asked">
                    {decides && request !== null && (
                      <input
                        type="checkbox"
                        aria-label={say.choose(text)}
                        checked={chosen.value.has(request)}
                        onChange={() => toggle(request)}
                      />
                    )}
                    {request === null ? (
                      text
                    ) : (
                      <Link to={{ name: "request", id: request }} class="repeat-link">
                        {text}
                      </Link>
                    )}
                  </span>
                </th>
                {decides && (
                  <>
                    <td class="repeat-where figures">
                      {askedAt !== null && dayAndTime(askedAt, now.value, language.value)}
                    </td>
                    <td class="repeat-where">{region}</td>
                    <td class="repeat-where">{channel}</td>
                    <td class="repeat-where">{seller?.name}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {joining.value && (
        <JoinDialog id={view.id} onClose={() => (joining.value = false)} onJoined={changed} />
      )}
    </ChartCard>
  );
}
