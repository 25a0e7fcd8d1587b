import type { Worker } from "playwright-core";
import type { Chromium } from "./launch-chromium.ts";

/** The extension's background, where it runs. */
export function background({ context }: Pick<Chromium, "context">): Worker {
  const worker = context.serviceWorkers().find((one) => one.url().endsWith("/background.js"));
  if (!worker) throw new Error("The background does not run");
  return worker;
}
