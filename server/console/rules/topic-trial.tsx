import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Topic } from "../../../core/contract/config-topics.ts";
import type { AnswerOf } from "../../../core/contract/endpoint.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { topicMessages } from "./topic-messages.ts";

type Tried = AnswerOf<typeof endpoints.tryTopics>;
type Given = {
  readonly topics: readonly Topic[];
  readonly changed: boolean;
  /** Of the rules that stand. */
  readonly version: number;
  /** Whether the rules are whole enough to be tried. */
  readonly whole: boolean;
};

const quietMs = 250;

/** A question typed to see what it would be taken for, by the rules that stand and by those being edited. */
export function TopicTrial({ topics, changed, version, whole }: Given): JSX.Element {
  const say = topicMessages(language.value);
  const text = useSignal("");
  const section = useSignal("");
  const tried = useSignal<Tried | "failed" | null>(null);
  const asked = JSON.stringify([text.value, section.value, topics, version]);
  useEffect(() => {
    if (text.peek().trim() === "" || !whole) {
      tried.value = null;
      return;
    }
    let wanted = true;
    const ask = async (): Promise<void> => {
      const body = { topics: [...topics], text: text.peek(), section: section.peek() };
      const called = await deskCall(endpoints.tryTopics, { body });
      if (wanted) tried.value = called.kind === "ok" ? called.answer : "failed";
    };
    const timer = setTimeout(() => void ask(), quietMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked, whole]);
  const answer = tried.value;
  return (
    <section class="topic-trial" aria-labelledby="topic-trial">
      <h2 id="topic-trial" class="card-name">
        {say.trial}
      </h2>
      <div class="module-names">
        <label class="field">
          <span class="field-label">{say.trialText}</span>
          <input
            class="input"
            maxLength={2000}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
        </label>
        <label class="field">
          <span class="field-label">{say.trialSection}</span>
          <input
            class="input"
            maxLength={200}
            value={section.value}
            onInput={(event) => {
              section.value = event.currentTarget.value;
            }}
          />
        </label>
      </div>
      <output class="topic-tried">
        {answer === "failed" && say.trialFailed}
        {answer !== null && answer !== "failed" && (
          <>
            <Proposed word={say.before} proposal={answer.before} topics={topics} />
            {changed && <Proposed word={say.after} proposal={answer.after} topics={topics} />}
          </>
        )}
      </output>
    </section>
  );
}

type Shown = {
  readonly word: string;
  readonly proposal: Tried["before"];
  readonly topics: readonly Topic[];
};

function Proposed({ word, proposal, topics }: Shown): JSX.Element {
  const say = topicMessages(language.value);
  const name = topics.find(({ id }) => id === proposal?.topic)?.[language.value] ?? proposal?.topic;
  const why = proposal?.because.map((one) =>
    one.by === "learned" ? say.byLearned(one.words.join(", ")) : say.byRule(one.found.join(", ")),
  );
  return (
    <p>
      <span class="muted">{word}: </span>
      <strong>{name ?? say.noProposal}</strong>
      {why && <span class="muted"> ({why.join("; ")})</span>}
    </p>
  );
}
