import type { PageCalls, TabEnvelope } from "../platform/protocol.ts";

type Listener = (message: TabEnvelope, sender: unknown, answer: (value: unknown) => void) => void;
type Runtime = {
  readonly id?: string;
  readonly lastError?: unknown;
  sendMessage(message: unknown, answer: (value: unknown) => void): void;
  readonly onMessage: { addListener(listener: Listener): void };
};

/** The browser's own messaging without the polyfill, which alone is larger than the launcher may be. Firefox has it too. */
declare const chrome: { readonly runtime: Runtime };

/** False once the extension was reloaded, updated or removed under this page. */
export function isAlive(): boolean {
  // The whole namespace goes with the extension.
  const { runtime }: { readonly runtime?: Runtime } = chrome;
  return !!runtime?.id;
}

/** Asks the background; null where nobody answered. */
export function askFromPage<N extends keyof PageCalls>(
  call: N,
  ...[given]: PageCalls[N]["given"] extends null ? [] : [PageCalls[N]["given"]]
): Promise<PageCalls[N]["answer"] | null> {
  return new Promise((resolve) => {
    if (!isAlive()) return resolve(null);
    chrome.runtime.sendMessage({ to: "background-from-page", call, given }, (answer) => {
      // Reading it keeps the browser from reporting that nobody answered.
      void chrome.runtime.lastError;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answered by the background of this very build
      resolve((answer ?? null) as PageCalls[N]["answer"] | null);
    });
  });
}

/**
 * Hears what the background tells this tab.
 * @param answerTo gives the answer, or undefined where the call is another script's.
 */
export function onTabCall(answerTo: (call: TabEnvelope) => unknown): void {
  // Never removed: it ends with the extension, whose messages alone it hears.
  chrome.runtime.onMessage.addListener((call, _sender, answer) => {
    const given = call.to === "tab" ? answerTo(call) : undefined;
    if (given !== undefined) answer(given);
  });
}
