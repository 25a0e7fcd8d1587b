import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { PastAnswer } from "../../../core/contract/answering.ts";
import type { Me } from "../../../core/contract/person.ts";
import type { Message, RequestView } from "../../../core/contract/request.ts";
import type { Hit } from "../../../core/contract/search.ts";
import { Icon } from "../../../ui/icon.tsx";
import { heldFor } from "../answering/held-answers.ts";
import { HeldPanel } from "../answering/held-panel.tsx";
import { MergedStrip } from "../answering/merged-strip.tsx";
import { useSentDraft } from "../answering/use-sent-draft.ts";
import { Composer } from "../composer/composer.tsx";
import { composerMessages } from "../composer/composer-messages.ts";
import { hasText } from "../composer/draft.ts";
import { sourceOfHit } from "../composer/source-of-hit.ts";
import { useComposing } from "../composer/use-composing.ts";
import { contextMessages } from "../context/context-messages.ts";
import { PlacesCard } from "../context/places-card.tsx";
import { SellerCard } from "../context/seller-card.tsx";
import { ShotCard } from "../context/shot-card.tsx";
import { SimilarCard } from "../context/similar-card.tsx";
import { TrailCard } from "../context/trail-card.tsx";
import { useMatchingPlaces } from "../context/use-matching-places.ts";
import { useSimilar } from "../context/use-similar.ts";
import { WhereCard } from "../context/where-card.tsx";
import { isNobodys } from "../mail/is-nobodys.ts";
import { LettersCard } from "../mail/letters-card.tsx";
import { StubCard } from "../mail/stub-card.tsx";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { SpecialistCard } from "../routing/specialist-card.tsx";
import { AnsweredPanel } from "./answered-panel.tsx";
import { Conversation } from "./conversation.tsx";
import { HistoryCard } from "./history-card.tsx";
import { PresenceStrip } from "./presence-strip.tsx";
import { RequestHead } from "./request-head.tsx";
import { requestMessages } from "./request-messages.ts";
import { takenWords } from "./taken-words.ts";
import { useActs } from "./use-acts.ts";
import { usePresence } from "./use-presence.ts";
import { useRequestKeys } from "./use-request-keys.ts";

type Given = {
  readonly request: RequestView;
  readonly me: Me;
  readonly contextShown: Signal<boolean>;
  readonly onLearn: (view: RequestView) => void;
};

/** An open request: conversation and composer in the middle, context at the right. */
export function OpenRequest({ request, me, contextShown, onLearn }: Given): JSX.Element {
  const say = requestMessages(language.value);
  const composing = useComposing(me.id, request.id);
  const places = useMatchingPlaces(request.question);
  const acts = useActs(request, onLearn);
  const typing = usePresence(request.id);
  const context = useRef<HTMLElement>(null);
  const similar = useSimilar(request.id);
  const insert = (hit: Hit): void => composing.cite(sourceOfHit(hit));
  const insertAnswer = (answer: PastAnswer): void => {
    composing.insertAnswer(answer);
    if (answer.closed > 0) notice(composerMessages(language.value).closedSources(answer.closed), "danger");
  };
  useSentDraft(composing, request, me.id);
  const held = heldFor(request.id);
  const use = (message: Message): void => {
    composing.set({ mode: "answer" });
    composing.previewing.value = false;
    const end = composing.draft.peek().answer.length;
    composing.insertAnswer(takenWords(message), { from: end, to: end });
    composing.focus();
  };
  const ask = (): void => {
    if (request.state !== "open") return;
    composing.set({ mode: "ask" });
    composing.previewing.value = false;
    composing.field.current?.focus();
  };
  const answers = similar.value?.answers ?? [];
  useRequestKeys({
    request,
    composing,
    places: places.value ?? [],
    answers,
    acts,
    insert,
    insertAnswer,
    ask,
  });

  return (
    <>
      <div class="request-main">
        <RequestHead
          request={request}
          me={me}
          onClaim={(act) => void acts.claim(act)}
          onAsk={ask}
          onContext={() => {
            contextShown.value = !contextShown.value;
            if (contextShown.value) requestAnimationFrame(() => context.current?.focus());
          }}
        />
        <PresenceStrip request={request} me={me} />
        <MergedStrip request={request} />
        <Conversation request={request} onUse={use}>
          <StubCard request={request} onLearn={onLearn} />
          <LettersCard request={request} />
          <SpecialistCard request={request} onLearn={onLearn} />
        </Conversation>
        {isNobodys(request) && isWaiting(request) ? null : held ? (
          <HeldPanel held={held} />
        ) : isWaiting(request) || hasText(composing.draft.value) ? (
          <Composer
            request={request}
            me={me}
            composing={composing}
            onTyping={typing}
            onSent={onLearn}
            onNext={(take) => void acts.next(take)}
          />
        ) : (
          <AnsweredPanel request={request} onNext={() => void acts.next(false)} />
        )}
      </div>
      <aside
        ref={context}
        class="request-context"
        aria-label={contextMessages(language.value).context}
        tabIndex={-1}
      >
        <button
          type="button"
          class="icon-button context-close"
          aria-label={say.closeContext}
          onClick={() => (contextShown.value = false)}
        >
          <Icon name="close" />
        </button>
        <WhereCard context={request.context} />
        <ShotCard files={request.files} />
        <TrailCard context={request.context} askedAt={request.askedAt} />
        <PlacesCard places={places.value} cited={composing.draft.value.sources} onInsert={insert} />
        <SimilarCard
          request={request.id}
          similar={similar.value}
          isOpen={isWaiting(request)}
          onInsert={insertAnswer}
        />
        <SellerCard seller={request.sellerAttributes} />
        <HistoryCard request={request} />
      </aside>
    </>
  );
}
