import { startHost } from "../host/start-host.ts";
import type { HostStore } from "../palette/host-store.ts";
import { openMemoryDatabase } from "./memory-database.ts";
import { pageHost } from "./page-host.ts";
import { pageServices } from "./page-services.ts";
import { unendedSession } from "./unended-session.ts";
import { unsentCount } from "./unsent.ts";
import { answerOtherTabs } from "./unsent-everywhere.ts";
import { guardUnsent } from "./unsent-now.ts";

type Given = { readonly store: HostStore; readonly onDisk: boolean; readonly signal: AbortSignal };

/** Starts the host in this page: over the disk of an own device, or over a memory that ends with the page. */
export async function startPageHost({ store, onDisk, signal }: Given): Promise<void> {
  const memory = onDisk ? null : openMemoryDatabase();
  guardUnsent(
    () =>
      unsentCount({
        // No page sends anything once it is closed. What is half written stays where there is a disk.
        outbox: store.news().state.outbox.length,
        files: memory?.entries("files").length ?? 0,
        drafts: memory?.entries("drafts").map(([slot]) => slot) ?? [],
      }),
    { onDisk, signal },
  );
  answerOtherTabs(signal);
  const parts = { ports: pageHost, services: pageServices, signal };
  await startHost(memory ? { ...parts, memory: memory.db } : parts);
  // Whoever is signed in already, here or at the console, is known by the cookie; whoever has left is not to come back by it.
  const connecting = unendedSession()
    ? Promise.resolve()
    : store.client.call("connect", { server: location.origin });
  // What lies on the disk may be shown meanwhile; without it there is nothing to show yet.
  if (memory) await connecting;
}
