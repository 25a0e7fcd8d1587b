// For the threads of what is tested, as a start of the server has it.
import "../../compile-cache.mjs";
import { defineConfig } from "vitest/config";
import { writeToMemory } from "../suites/write-to-memory.ts";

writeToMemory();

/**
 * What feels the hand or tells how soon something is seen or answered, where a second browser would measure waiting; and what
 * puts policies onto the machine, which hold for every browser.
 */
const alone = [
  ...["hand-feel", "hostile-page", "managed-install", "palette-states", "story"].map(
    (name) => `test/browser/${name}.test.ts`,
  ),
  "test/flood/flood.test.ts",
];

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    globalSetup: ["./test/browser/harness/build-product.ts", "./test/browser/harness/prepare-accounts.ts"],
    setupFiles: [
      "./test/suites/leave-nothing.ts",
      "./test/suites/quick-passwords.ts",
      "./test/browser/harness/share-browser.ts",
    ],
    // Loading Playwright and the harness anew for each file would take longer than many a test.
    isolate: false,
    testTimeout: 120_000,
    // A page loads, a frame is drawn: a second is not much for that on a busy machine.
    expect: { poll: { timeout: 20_000, interval: 50 } },
    hookTimeout: 180_000,
    // A browser on a busy machine may stumble once; whoever did is named above the last line.
    retry: 1,
    reporters: ["default", "./test/suites/tally-reporter.ts"],
    projects: [
      {
        extends: true,
        test: { name: "alone", include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        // A browser waits for the most part: two of them share two cores well. With all counts there is time for one.
        test: {
          name: "two at a time",
          include: ["test/browser/**/*.test.ts"],
          exclude: alone,
          maxWorkers: process.env["COUNTS"] === "full" ? 1 : 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
