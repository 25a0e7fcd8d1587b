import { effect, signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Called } from "../../../core/contract/call.ts";
import type { CrawlKind } from "../../../core/contract/crawl-run.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { healthReading, refreshHealth } from "./crawl-health.ts";
import { healthMessages } from "./health-messages.ts";

/** What was asked of the crawler here and is not to be seen yet. */
export type RunAct = { readonly kind: "none" } | { readonly kind: "begun" } | { readonly kind: "stopping" };

export const runAct = signal<RunAct>({ kind: "none" });

/** A crawler that shows nothing for so long has ended already, or never began. */
const patienceMs = 20_000;
let timer: ReturnType<typeof setTimeout>;

/** Begins a run; an empty list is all sources. @returns whether it was begun */
export async function startRun(kind: CrawlKind, sources: readonly string[] = []): Promise<boolean> {
  expectRun("begun");
  const called = await deskCall(endpoints.startCrawl, { body: { kind, sources: [...sources] } });
  return settle(called, healthMessages(language.value)[`${kind}Begun`]);
}

export async function stopRun(): Promise<void> {
  expectRun("stopping");
  settle(await deskCall(endpoints.stopCrawl, {}), healthMessages(language.value).stopAsked);
}

/** Serves an earlier release again. */
export async function returnRelease(release: string, said: string): Promise<void> {
  settle(await deskCall(endpoints.serveRelease, { params: { release } }), said);
}

function expectRun(kind: "begun" | "stopping"): void {
  clearTimeout(timer);
  runAct.value = { kind };
  timer = setTimeout(forget, patienceMs);
}

function settle(called: Called<unknown>, done: string): boolean {
  if (called.kind === "ok") notice(done);
  else {
    forget();
    const { unanswered } = healthMessages(language.value);
    notice(called.kind === "problem" ? called.problem.detail : unanswered, "danger");
  }
  refreshHealth();
  return called.kind === "ok";
}

function forget(): void {
  runAct.value = { kind: "none" };
}

// The server shows what was asked for.
effect(() => {
  const reading = healthReading.value;
  const running = reading.kind === "known" && reading.health.running !== null;
  if (running ? runAct.value.kind === "begun" : runAct.value.kind === "stopping") forget();
});
