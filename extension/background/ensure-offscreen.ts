import { chromeOnly } from "../platform/chrome-only.ts";

let creating: Promise<void> | null = null;

/** Sees to it that the offscreen document with the host exists; several calls at once make one document. */
export function ensureOffscreen(): Promise<void> {
  creating ??= create().finally(() => {
    creating = null;
  });
  return creating;
}

async function create(): Promise<void> {
  const there = await chromeOnly.runtime?.getContexts?.({ contextTypes: ["OFFSCREEN_DOCUMENT"] });
  if (there === undefined || there.length > 0) return;
  try {
    await chromeOnly.offscreen?.createDocument({
      url: "/offscreen.html",
      reasons: ["WORKERS"],
      justification: "Keeps the search index in a Worker, so that results come with each keystroke.",
    });
  } catch (failure) {
    // An older service worker of ours was quicker.
    if (!String(failure).includes("single offscreen")) throw failure;
  }
}
