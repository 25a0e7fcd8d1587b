const side = { width: 96, height: 64 };

/** A small picture of an image as a data address; null for what is none. */
export async function makeThumb(file: Blob): Promise<string | null> {
  if (!file.type.startsWith("image/")) return null;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, Math.max(side.width / picture.width, side.height / picture.height));
    const canvas = document.createElement("canvas");
    Object.assign(canvas, side);
    const width = picture.width * scale;
    const height = picture.height * scale;
    // As much of its upper left as fits: that is where a page's name stands.
    canvas.getContext("2d")?.drawImage(picture, Math.min(0, (side.width - width) / 2), 0, width, height);
    picture.close();
    return canvas.toDataURL("image/webp", 0.7);
  } catch {
    return null;
  }
}
