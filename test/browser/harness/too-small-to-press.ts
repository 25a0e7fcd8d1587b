import type { Page } from "playwright-core";

/** What can be pressed and is smaller than a finger, each with its size. */
export function tooSmallToPress(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = document.querySelectorAll<HTMLElement>(
      "button, a[href], summary, label:has(input), textarea",
    );
    return [...pressed].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const small = width > 0 && (height < 43.5 || width < 43.5);
      return small ? [`${element.className || element.tagName}: ${width} × ${height}`] : [];
    });
  });
}
