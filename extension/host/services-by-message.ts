import { browser } from "../platform/browser.ts";
import type { ServiceCalls } from "./background-services.ts";

/** The background's services for a host in a document of its own; null where the background did not answer. */
export async function servicesByMessage<N extends keyof ServiceCalls>(
  name: N,
  given: ServiceCalls[N]["given"],
): Promise<ServiceCalls[N]["answer"] | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({
      to: "background-from-host",
      call: name,
      given,
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answered by the background of this very build
    return (answer ?? null) as ServiceCalls[N]["answer"] | null;
  } catch {
    return null;
  }
}
