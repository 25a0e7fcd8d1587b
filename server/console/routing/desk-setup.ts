import { signal } from "@preact/signals";
import type { DeskSetup } from "../../../core/contract/routing.ts";

/** Topics and groups with their names; null until they are known. */
export const deskSetup = signal<DeskSetup | null>(null);
