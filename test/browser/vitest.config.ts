import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["./test/browser/harness/build-product.ts"],
    // Two cores: a second browser beside the first would measure waiting.
    fileParallelism: false,
    testTimeout: 120_000,
    // A page loads, a frame is drawn: a second is not much for that on a busy machine.
    expect: { poll: { timeout: 20_000, interval: 50 } },
    hookTimeout: 180_000,
    reporters: ["default", "./test/suites/tally-reporter.ts"],
  },
});
