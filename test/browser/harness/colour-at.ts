import type { Page } from "playwright-core";

/** Colour of a picture of the server's, at a share of its width and height. */
export function colourAt(desk: Page, address: string, at: { x: number; y: number }): Promise<string> {
  return desk.evaluate(
    async ({ of, x, y }) => {
      const picture = await createImageBitmap(await (await fetch(of)).blob());
      const draw = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
      draw?.drawImage(picture, 0, 0);
      const [r, g, b] =
        draw?.getImageData(Math.round(x * picture.width), Math.round(y * picture.height), 1, 1).data ?? [];
      return `${r},${g},${b}`;
    },
    { of: address, ...at },
  );
}
