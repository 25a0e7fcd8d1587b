// oxlint-disable-next-line import/no-unassigned-import -- sets zod up before any schema is made
import "../../ui/zod-without-eval.ts";
import { defineBackground } from "wxt/utils/define-background";
import { ensureOffscreen } from "../background/ensure-offscreen.ts";
import { serveHost } from "../background/serve-host.ts";
import type { HostLink } from "../background/host-link.ts";
import { startBackground } from "../background/start-background.ts";
import { servePorts } from "../host/serve-ports.ts";
import { startHost } from "../host/start-host.ts";
import { tellHostByMessage } from "../background/tell-host-by-message.ts";

export default defineBackground({
  persistent: true,
  main() {
    startBackground(import.meta.env.FIREFOX ? hostInThisPage() : hostInOffscreenDocument());
  },
});

/** Firefox has no offscreen documents; its background page stays. */
function hostInThisPage(): HostLink {
  const { signal } = new AbortController();
  const starting = startHost({ ports: servePorts(signal), services: serveHost, signal });
  return {
    ensure: async () => void (await starting),
    async tell(name, given) {
      const door = await starting;
      return door[name](given);
    },
  };
}

/** Chrome: no port may ever end here, or it would be held by a service worker that sleeps. */
function hostInOffscreenDocument(): HostLink {
  return { ensure: ensureOffscreen, tell: tellHostByMessage };
}
