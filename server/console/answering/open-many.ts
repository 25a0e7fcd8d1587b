import { signal } from "@preact/signals";
import type { RequestRow } from "../../../core/contract/request.ts";

/** The requests that get one answer; null while no dialog is open. */
export const answeringMany = signal<readonly RequestRow[] | null>(null);
