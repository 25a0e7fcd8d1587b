const launcher = "ask-me-launcher";

/** Puts our own button away, until it is told to come back; resolves once the page is drawn without it. */
export async function standAside(): Promise<void> {
  document.querySelector(launcher)?.setAttribute("hidden", "");
  // The first frame may have been drawn already when this was said.
  await nextFrame();
  await nextFrame();
}

export function comeBack(): void {
  document.querySelector(launcher)?.removeAttribute("hidden");
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    // A window behind others draws none.
    setTimeout(resolve, 200);
  });
}
