import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in a page or frame, one line each: rule, and the element. Nothing is switched off. */
export async function findAxeFaults(where: Page | Frame): Promise<string[]> {
  await where.evaluate(source);
  return where.evaluate(async () => {
    const { violations } = await axe.run();
    return violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
    );
  });
}

declare global {
  var axe: {
    run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}
