import type { TabEnvelope } from "../platform/protocol.ts";

type Listener = (message: TabEnvelope, sender: unknown, answer: (value: unknown) => void) => boolean;

/** The browser's own messaging without the polyfill, as the launcher has it. Firefox has it too. */
declare const chrome: {
  readonly runtime: { readonly onMessage: { addListener(listener: Listener): void } };
};

/** Hears what the background asks this page. @param answerTo gives the answer, or null where the call is another script's. */
export function hearTab(answerTo: (call: TabEnvelope) => Promise<unknown> | null): void {
  chrome.runtime.onMessage.addListener((call, _sender, answer) => {
    const answering = call.to === "tab" ? answerTo(call) : null;
    if (answering === null) return false;
    void answering.then(answer, () => answer(undefined));
    // The answer comes later.
    return true;
  });
}
