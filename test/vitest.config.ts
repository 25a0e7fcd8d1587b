// For the threads of what is tested, as a start of the server has it.
import "../compile-cache.mjs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { writeToMemory } from "./suites/write-to-memory.ts";

writeToMemory();

/** Folders of tests that start nothing and change nothing outside of themselves: many files share one loaded program. */
const calm =
  "analysis,bench,console,contract,demo,desk,docs,extension,language,layering,passage,relevance,search,ui";
const calmTests = `test/unit/{${calm}}/**/*.test.{ts,tsx}`;

/**
 * These open servers, folders and databases of their own and close them again: most of their time went into loading the same
 * program for each file. Live lines, which turn every clock, have a program each; so have crawls, whose memory is measured.
 */
const tidyTests = [
  "test/unit/server/*.test.ts",
  "test/unit/server/!(live)/**/*.test.ts",
  "test/unit/index-builder/**/*.test.ts",
  "test/rights/**/*.test.ts",
];

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // Vitest would leave one core to itself, which of two is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ["default", "./test/suites/tally-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "calm",
          include: [calmTests],
          isolate: false,
          setupFiles: ["./test/suites/leave-nothing.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: [
            "test/unit/**/*.test.{ts,tsx}",
            "test/rights/**/*.test.ts",
            "test/crawl/**/*.test.ts",
            "test/insight/**/*.test.ts",
            "test/secrets/**/*.test.ts",
            "test/deploy/**/*.test.ts",
            "test/upgrade/**/*.test.ts",
          ],
          exclude: [calmTests, ...tidyTests],
          setupFiles: ["./test/suites/quick-passwords.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "tidy",
          include: tidyTests,
          isolate: false,
          setupFiles: ["./test/suites/leave-nothing.ts", "./test/suites/quick-passwords.ts"],
        },
      },
    ],
  },
});
