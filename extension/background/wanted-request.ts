import { browser } from "../platform/browser.ts";

const key = "wanted-request";

/** Keeps which thread the next frame is to show. */
export async function wantRequest(id: number): Promise<void> {
  await browser.storage.session.set({ [key]: id });
}

/** Tells it once. */
export async function takeWantedRequest(): Promise<number | null> {
  const { [key]: wanted } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return typeof wanted === "number" ? wanted : null;
}
