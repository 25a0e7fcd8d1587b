import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { Composer } from "../composer/composer.tsx";
import { useComposing } from "../composer/use-composing.ts";
import { language } from "../platform/language.ts";
import { takeNext } from "../routing/take-next.ts";
import { phoneMessages } from "./phone-messages.ts";

type Given = { readonly request: RequestView; readonly me: Me; readonly onClose: () => void };

/** A call that was just written down, answered where it was: with sources by `@`, as anywhere else. */
export function AnswerCall({ request, me, onClose }: Given): JSX.Element {
  const say = phoneMessages(language.value);
  const composing = useComposing(me.id, request.id);
  return (
    <div class="call-answer">
      <p class="question-text call-question">{request.question}</p>
      <p class="muted">{say.logged(request.id)}</p>
      <Composer
        request={request}
        me={me}
        composing={composing}
        onTyping={nothing}
        onSent={onClose}
        onNext={(take) => {
          onClose();
          if (take) void takeNext();
        }}
      />
      <div class="choose-acts">
        <button type="button" class="button" onClick={onClose}>
          {say.close}
        </button>
      </div>
    </div>
  );
}

const nothing = (): void => {};
