import type { PageCalls, TabEnvelope } from "../platform/protocol.ts";

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean | undefined;
type Runtime = {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
};

declare const browser: { readonly runtime?: Runtime } | undefined;
declare const chrome: { readonly runtime?: Runtime };

/** The browser's own messaging without the polyfill, which alone is larger than the launcher may be. */
const runtime = (): Runtime | undefined => (typeof browser === "undefined" ? chrome : browser).runtime;

/** False once the extension was reloaded, updated or removed under this page. */
export function isAlive(): boolean {
  return runtime()?.id !== undefined;
}

/** Asks the background; null where nobody answered. */
export async function askFromPage<N extends keyof PageCalls>(
  call: N,
  given: PageCalls[N]["given"],
): Promise<PageCalls[N]["answer"] | null> {
  try {
    const answer: unknown = await runtime()?.sendMessage({ to: "background-from-page", call, given });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answered by the background of this very build
    return (answer ?? null) as PageCalls[N]["answer"] | null;
  } catch {
    return null;
  }
}

/**
 * Hears what the background tells this tab.
 * @param answerTo gives the answer, or undefined where the call is another script's.
 */
export function onTabCall(answerTo: (call: TabEnvelope) => unknown, signal: AbortSignal): void {
  const listener: Listener = (message, _sender, answer) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pages cannot send here; `to` is checked below
    const call = message as TabEnvelope;
    const given = call.to === "tab" ? answerTo(call) : undefined;
    if (given === undefined) return;
    void Promise.resolve(given).then(answer);
    return true;
  };
  const messages = runtime()?.onMessage;
  messages?.addListener(listener);
  signal.addEventListener("abort", () => messages?.removeListener(listener));
}
