import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { TopicProposal } from "../../../core/contract/routing.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { learnRow, queueRows } from "../queue/queue-rows.ts";
import { becauseWords } from "./because-words.ts";
import { deskSetup } from "./desk-setup.ts";
import { topicName } from "./topic-name.ts";
import { type Choice, PickerDialog } from "./picker-dialog.tsx";
import { routingMessages } from "./routing-messages.ts";
import { toldRefused } from "./told-refused.ts";

const none = "";

type Given = { readonly request: number; readonly onClose: () => void };

/** What a request is about: the proposal first, with why it is proposed. */
export function TopicDialog({ request, onClose }: Given): JSX.Element {
  const say = routingMessages(language.value);
  const read = useSignal<TopicProposal | null>(null);
  useEffect(() => {
    void deskCall(endpoints.topicProposal, { params: { id: request } }).then(
      (called) => (read.value = called.kind === "ok" ? called.answer : { proposal: null }),
    );
  }, [request]);

  const set = async ({ id }: Choice): Promise<void> => {
    const topic = id === none ? null : id;
    const called = await deskCall(endpoints.setTopic, { params: { id: request }, body: { topic } });
    if (called.kind !== "ok") return toldRefused(called);
    learnRow(called.answer);
    notice(say.topicSet(topic === null ? say.noTopic : topicName(topic)));
    onClose();
  };
  return (
    <PickerDialog
      title={say.topicTitle(request)}
      hint={say.topicHint}
      choices={read.value && choices(read.value.proposal, queueRows.value.get(request)?.topic ?? null)}
      none={say.noneFound}
      onChoose={(choice) => void set(choice)}
      onClose={onClose}
    />
  );
}

function choices(proposal: TopicProposal["proposal"], current: string | null): Choice[] {
  const say = routingMessages(language.value);
  const all = (deskSetup.value?.topics ?? []).map(({ id, ...names }): Choice => {
    const told = [
      id === proposal?.topic ? say.topicProposed(becauseWords(proposal.because, language.value)) : "",
      id === current ? say.topicNow : "",
    ];
    return { id, name: names[language.value], icon: "list", note: told.filter(Boolean).join(" · ") };
  });
  const isProposed = ({ id }: Choice): number => (id === proposal?.topic ? 0 : 1);
  const noTopic: Choice = {
    id: none,
    name: say.noTopic,
    icon: "close",
    note: current === null ? say.topicNow : "",
  };
  return [...all.toSorted((a, b) => isProposed(a) - isProposed(b)), noTopic];
}
