import type { PastAnswer } from "../../../core/contract/answering.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import type { Hit } from "../../../core/contract/search.ts";
import { merging } from "../answering/open-merge.ts";
import { modulesWanted } from "../answering/modules.ts";
import type { Composing } from "../composer/use-composing.ts";
import { shownPlaces } from "../context/shown-places.ts";
import { webAddress } from "../context/web-address.ts";
import { helpShown } from "../frame/help-shown.ts";
import { useCommands } from "../keys/use-commands.ts";
import { keeping } from "../kept/keeping.ts";
import { idsOf, isWaiting } from "../queue/arrangement.ts";
import { stepFrom } from "../queue/chosen-row.ts";
import { arrangement } from "../queue/shown-queue.ts";
import { go } from "../router/router.ts";
import { opened } from "../routing/opened.ts";
import { takeNext } from "../routing/take-next.ts";
import { fileAddress } from "./file-address.ts";
import type { Acts } from "./use-acts.ts";

type Given = {
  readonly request: RequestView;
  readonly composing: Composing;
  readonly places: readonly Hit[];
  readonly answers: readonly PastAnswer[];
  readonly acts: Acts;
  readonly insert: (hit: Hit) => void;
  readonly insertAnswer: (answer: PastAnswer) => void;
  readonly ask: () => void;
};

/** The keys of an open request. */
export function useRequestKeys(given: Given): void {
  const { request, composing, places, answers, acts, insert, insertAnswer, ask } = given;
  useCommands((command) => {
    if (typeof command === "object") {
      const number = command.insertPlace;
      const hit = number > shownPlaces.places ? undefined : places[number - 1];
      const answer = answers[number - shownPlaces.places - 1];
      if (hit) insert(hit);
      else if (answer) insertAnswer(answer);
      return true;
    }
    switch (command) {
      case "down":
      case "up": {
        const to = stepFrom(idsOf(arrangement.peek()), request.id, command === "down" ? 1 : -1);
        if (to !== null) go({ name: "request", id: to });
        return true;
      }
      case "open":
        composing.field.current?.focus();
        return true;
      case "claim":
        void acts.claim("claim");
        return true;
      case "most-urgent-free":
        void acts.next(false);
        return true;
      case "open-page": {
        const address = webAddress(request.context?.page?.address ?? "");
        if (address) open(address, "_blank", "noopener,noreferrer");
        return true;
      }
      case "open-shot": {
        const shot = request.files?.find(({ as }) => as === "screenshot");
        if (shot) open(fileAddress(shot), "_blank", "noopener,noreferrer");
        return true;
      }
      case "merge":
        if (isWaiting(request)) merging.value = request.id;
        return true;
      case "modules":
        modulesWanted.value = isWaiting(request);
        return true;
      case "keep":
        if (request.state === "answered") keeping.value = request.id;
        return true;
      case "ask-seller":
        ask();
        return true;
      case "route":
      case "skip":
        if (isWaiting(request)) opened.value = { kind: command, request: request.id };
        return true;
      case "topic":
        opened.value = { kind: command, request: request.id };
        return true;
      case "hand-over":
        if (isWaiting(request)) opened.value = { kind: command, requests: [request.id] };
        return true;
      case "take-next":
        void takeNext();
        return true;
      case "all-keys":
        helpShown.value = true;
        return true;
      case "back":
        go({ name: "queue" });
        return true;
      default:
        return false;
    }
  });
}
