import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/unit/**/*.test.{ts,tsx}", "test/rights/**/*.test.ts", "test/crawl/**/*.test.ts"],
    testTimeout: 30_000,
    reporters: ["default", "./test/suites/tally-reporter.ts"],
  },
});
