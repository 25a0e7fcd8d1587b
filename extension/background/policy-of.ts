import { z } from "zod";
import { LocalIndex } from "../../core/contract/person.ts";
import type { Policy } from "../host/background-services.ts";
import { serverOrigin } from "../sign-in/server-origin.ts";

const Managed = z.object({
  server: z.string().optional().catch(undefined),
  portalOrigins: z.array(z.string()).catch([]),
  localIndex: LocalIndex.optional().catch(undefined),
});

/** A policy from what an administrator wrote: what cannot be read counts as not written. */
export function policyOf(stored: unknown): Policy {
  const managed = Managed.safeParse(stored);
  if (!managed.success) return { server: null, portalOrigins: [], localIndex: null };
  const { server, portalOrigins, localIndex } = managed.data;
  return {
    server: server === undefined ? null : serverOrigin(server),
    portalOrigins: portalOrigins.flatMap((origin) => serverOrigin(origin) ?? []),
    localIndex: localIndex ?? null,
  };
}
