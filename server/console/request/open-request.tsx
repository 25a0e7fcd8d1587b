import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import type { Hit } from "../../../core/contract/search.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Composer } from "../composer/composer.tsx";
import { hasText } from "../composer/draft.ts";
import { sourceOfHit } from "../composer/source-of-hit.ts";
import { useComposing } from "../composer/use-composing.ts";
import { contextMessages } from "../context/context-messages.ts";
import { PlacesCard } from "../context/places-card.tsx";
import { SellerCard } from "../context/seller-card.tsx";
import { TrailCard } from "../context/trail-card.tsx";
import { useMatchingPlaces } from "../context/use-matching-places.ts";
import { WhereCard } from "../context/where-card.tsx";
import { language } from "../platform/language.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { AnsweredPanel } from "./answered-panel.tsx";
import { Conversation } from "./conversation.tsx";
import { PresenceStrip } from "./presence-strip.tsx";
import { RequestHead } from "./request-head.tsx";
import { requestMessages } from "./request-messages.ts";
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
  const insert = (hit: Hit): void => composing.cite(sourceOfHit(hit));
  const ask = (): void => {
    if (request.state !== "open") return;
    composing.set({ mode: "ask" });
    composing.previewing.value = false;
    composing.field.current?.focus();
  };
  useRequestKeys({ request, composing, places: places.value ?? [], acts, insert, ask });

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
        <Conversation request={request} />
        {isWaiting(request) || hasText(composing.draft.value) ? (
          <Composer
            request={request}
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
        <TrailCard context={request.context} askedAt={request.askedAt} />
        <PlacesCard places={places.value} cited={composing.draft.value.sources} onInsert={insert} />
        <SellerCard seller={request.sellerAttributes} />
      </aside>
    </>
  );
}
