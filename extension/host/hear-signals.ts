import type { Runtime } from "../platform/browser.ts";
import { browser } from "../platform/browser.ts";
import { isFromBackground } from "../platform/is-own-page.ts";
import type { HostDoor, HostSignals } from "./background-services.ts";

export type HostSignal = {
  [N in keyof HostSignals]: { to: "host"; call: N; given: HostSignals[N]["given"] };
}[keyof HostSignals];

/** Hears the background in a document of its own. To be called while the script is first run. */
export function hearSignals(starting: Promise<HostDoor>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isSignal(message) || !isFromBackground(sender)) return undefined;
    return answer(starting, message);
  });
}

async function answer(starting: Promise<HostDoor>, { call, given }: HostSignal): Promise<unknown> {
  const door = await starting;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- signal and given belong together by the name
  const take = door[call] as (given: HostSignal["given"]) => unknown;
  return (await take(given)) ?? null;
}

function isSignal(message: unknown): message is HostSignal {
  return typeof message === "object" && message !== null && "to" in message && message.to === "host";
}
