import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PastAnswer } from "../../../core/contract/answering.ts";
import { call } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { serverCaller } from "../platform/server-caller.ts";

const mostAnswers = 3;
const typingMs = 90;
const longestQuery = 200;

/** Answers given to others with these words, as they may go into the answer to this request; none while nothing is typed. */
export function usePastAnswers(request: number | null, query: string | null): Signal<readonly PastAnswer[]> {
  const answers = useSignal<readonly PastAnswer[]>([]);
  const asked = query?.trim().slice(0, longestQuery) ?? "";
  useEffect(() => {
    if (asked === "" || request === null) {
      answers.value = [];
      return;
    }
    const ending = new AbortController();
    const find = async (): Promise<void> => {
      const caller = { ...serverCaller, signal: ending.signal };
      const given = { params: { id: request }, query: { q: asked, limit: mostAnswers } };
      const called = await call(caller, endpoints.pastAnswers, given);
      if (!ending.signal.aborted) answers.value = called.kind === "ok" ? called.answer.answers : [];
    };
    const timer = setTimeout(() => void find(), typingMs);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [answers, asked, request]);
  return answers;
}
