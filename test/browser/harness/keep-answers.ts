import type { Page } from "playwright-core";

/** All that the server tells this page from now on; live events are left out, since they carry ids alone. */
export function keepAnswers(page: Page): string[] {
  const kept: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/api/") && !response.url().includes("/api/live"))
      // A page that is left takes the bodies of its answers along.
      void response.text().then(
        (text) => kept.push(text),
        () => {},
      );
  });
  return kept;
}
