import { effect, signal } from "@preact/signals";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Called } from "../../../core/contract/call.ts";
import type { CallOf } from "../../../core/contract/endpoint.ts";
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

/** Begins a run; an empty list is all sources. */
export async function startRun(kind: "crawl" | "rights", sources: readonly string[] = []): Promise<void> {
  await begin({ kind, sources: [...sources] });
}

/** Publishes the release that this run has held, as long as it is still that one which would be published. */
export async function publishHeld(run: string): Promise<void> {
  await begin({ kind: "allow", run });
}

async function begin(body: CallOf<typeof endpoints.startCrawl>["body"]): Promise<void> {
  expectRun("begun");
  const called = await deskCall(endpoints.startCrawl, { body });
  settle(called, healthMessages(language.value)[`${body.kind}Begun`]);
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

function settle(called: Called<unknown>, done: string): void {
  if (called.kind === "ok") notice(done);
  else {
    forget();
    const { unanswered } = healthMessages(language.value);
    notice(called.kind === "problem" ? called.problem.detail : unanswered, "danger");
  }
  refreshHealth();
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
