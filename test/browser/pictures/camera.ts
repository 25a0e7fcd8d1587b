import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";

export type Camera = {
  /** The page as it is, or this much of its top. */
  readonly page: (page: Page, name: string, heightPx?: number) => Promise<void>;
  /** These alone, with a margin around them. */
  readonly part: (page: Page, name: string, shown: Locator | readonly Locator[]) => Promise<void>;
};

const marginPx = 6;

/** Writes pictures into a folder, over those of the same names. */
export function cameraInto(folder: string): Camera {
  mkdirSync(folder, { recursive: true });
  const take = async (page: Page, name: string, clip: Box): Promise<void> => {
    await standsStill(page);
    await page.screenshot({ path: join(folder, `${name}.png`), clip, animations: "disabled", caret: "hide" });
  };
  return {
    page: (page, name, heightPx) => {
      const { width, height } = viewOf(page);
      return take(page, name, { x: 0, y: 0, width, height: heightPx ?? height });
    },
    part: async (page, name, shown) => {
      const boxes: Box[] = [];
      await standsStill(page);
      for (const each of [shown].flat()) {
        const box = await each.boundingBox();
        if (box === null) throw new Error(`${name}: there is nothing to be seen of ${String(each)}`);
        boxes.push(box);
      }
      await take(page, name, withMargin(boxes, viewOf(page)));
    },
  };
}

type Size = { readonly width: number; readonly height: number };
type Box = Size & { readonly x: number; readonly y: number };

function viewOf(page: Page): Size {
  const size = page.viewportSize();
  if (size === null) throw new Error("A picture needs a window of a known size");
  return size;
}

function withMargin(boxes: readonly Box[], view: Size): Box {
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - marginPx);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - marginPx);
  const right = Math.min(view.width, Math.max(...boxes.map(({ x, width }) => x + width)) + marginPx);
  const bottom = Math.min(view.height, Math.max(...boxes.map(({ y, height }) => y + height)) + marginPx);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What moves is let come to its end first, in the palette's frame too. */
async function standsStill(page: Page): Promise<void> {
  await Promise.all(page.frames().map(endOfMotion));
}

async function endOfMotion(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished);
    await Promise.allSettled(ending);
  });
}
