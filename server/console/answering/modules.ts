import { signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { KeptModule } from "../../../core/contract/text-module.ts";
import { deskCall } from "../platform/desk-call.ts";

export type Modules =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly modules: readonly KeptModule[] }
  | { readonly kind: "failed" };

/** The texts that the desk writes again and again. */
export const modules = signal<Modules>({ kind: "loading" });

export async function readModules(): Promise<void> {
  const called = await deskCall(endpoints.textModules, {});
  if (called.kind === "ok") modules.value = { kind: "ready", modules: called.answer.modules };
  else if (modules.peek().kind !== "ready") modules.value = { kind: "failed" };
}

/** A key outside the composer asked for the modules: the composer that is there, or comes next, opens them. */
export const modulesWanted = signal(false);
