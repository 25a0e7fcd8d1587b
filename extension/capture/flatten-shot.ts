import type { Box } from "../platform/shot.ts";

const widest = 2560;
/** A page of photos is smaller as JPEG; letters are sharper as PNG. */
const largestPngBytes = 3 * 1024 * 1024;
const ink = "#161a22";

/** The picture as it leaves: what is masked is painted over, there is nothing beneath. */
export async function flattenShot(picture: ImageBitmap, boxes: readonly Box[]): Promise<Blob> {
  const scale = Math.min(1, widest / picture.width);
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const draw = canvas.getContext("2d");
  if (!draw) throw new Error("The browser draws no pictures; the screenshot cannot be masked");
  draw.drawImage(picture, 0, 0, canvas.width, canvas.height);
  draw.fillStyle = ink;
  for (const { x, y, width, height } of boxes) {
    const left = Math.floor(x * scale);
    const top = Math.floor(y * scale);
    draw.fillRect(left, top, Math.ceil((x + width) * scale) - left, Math.ceil((y + height) * scale) - top);
  }
  const png = await canvas.convertToBlob({ type: "image/png" });
  return png.size <= largestPngBytes ? png : canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
}
