import axeCore from "axe-core";
import type { Frame, Page } from "playwright-core";

/** What axe finds wrong in a page or frame, one line each: rule, and the element. Nothing is switched off. */
export async function findAxeFaults(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axeCore.source);
  return where.evaluate(async () => {
    // Of what is well nothing is told: collecting it takes longer than finding the faults.
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
    );
  });
}

declare global {
  var axe: {
    run: (how: {
      resultTypes: string[];
    }) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}
