import axeCore from "axe-core";
import type { Frame, Page } from "playwright-core";

/** What axe finds wrong in a page or frame, one line each: rule, and the element. Nothing is switched off. */
export async function findAxeFaults(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axeCore.source);
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
