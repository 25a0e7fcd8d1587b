import { effect, type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo } from "preact/hooks";
import type { PastAnswer } from "../../../core/contract/answering.ts";
import { call } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { serverCaller } from "../platform/server-caller.ts";
import { askNewest } from "./ask-newest.ts";

const mostAnswers = 3;
const longestQuery = 200;

/** Answers given to others with these words, as they may go into the answer to this request; none while nothing is typed. */
export function usePastAnswers(
  request: number | null,
  query: ReadonlySignal<string | null>,
): Signal<readonly PastAnswer[]> {
  const answers = useSignal<readonly PastAnswer[]>([]);
  const newest = useMemo(
    () =>
      askNewest(find, (found) => {
        answers.value = found;
      }),
    [answers],
  );
  useLayoutEffect(
    () =>
      effect(() => {
        const asked = query.value?.trim().slice(0, longestQuery) ?? "";
        if (asked !== "" && request !== null) {
          newest.ask({ request, q: asked });
          return;
        }
        newest.stop();
        answers.value = [];
      }),
    [answers, newest, query, request],
  );
  useLayoutEffect(() => newest.stop, [newest]);
  return answers;
}

type Asked = { readonly request: number; readonly q: string };

async function find({ request, q }: Asked, signal: AbortSignal): Promise<readonly PastAnswer[]> {
  const given = { params: { id: request }, query: { q, limit: mostAnswers } };
  const called = await call({ ...serverCaller, signal }, endpoints.pastAnswers, given);
  return called.kind === "ok" ? called.answer.answers : [];
}
