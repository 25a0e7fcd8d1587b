import type { HostSummary, ServiceCalls, Services } from "../host/background-services.ts";
import { noPolicy, type Policy } from "../platform/policy.ts";
import { serviceName } from "./service-name.ts";

/** What a page does for its host in the background's place. It can wake nobody and opens no tabs by itself. */
export const pageServices: Services = async (name, given) => {
  const services: { [N in keyof ServiceCalls]?: (given: never) => ServiceCalls[N]["answer"] } = {
    // Connecting is the page's own to begin: whoever has left is not to come back by the cookie.
    policy: (): Policy => ({ ...noPolicy, server: location.origin }),
    summary: tell,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- service and given belong together by the name
  const serve = services[name] as ((given: unknown) => never) | undefined;
  return serve ? serve(given) : null;
};

/** Answers that were not seen yet stand in the tab's title, and on the icon of an installed app. */
function tell({ unseen, language }: HostSummary): null {
  const name = serviceName(language);
  document.title = unseen > 0 ? `(${unseen}) ${name}` : name;
  const installed: { setAppBadge?: (count: number) => Promise<void> } = navigator;
  installed.setAppBadge?.(unseen).catch(() => {});
  return null;
}
