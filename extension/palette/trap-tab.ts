const stops = "button,input,textarea,select,a[href],[tabindex]";

/** Keeps Tab within the window: beyond the frame lies the inert page, from where the focus would be lost. */
export function trapTab(event: KeyboardEvent, root: HTMLElement): void {
  if (event.code !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
  const all = [...root.querySelectorAll<HTMLElement>(stops)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(":disabled") && one.checkVisibility() && !isPassedOver(one),
  );
  const at = all.findIndex((one) => one === document.activeElement);
  const leaves = event.shiftKey ? at <= 0 : at === all.length - 1;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0])?.focus();
}

/** Of a group of radios Tab stops at the chosen one only. */
function isPassedOver(one: HTMLElement): boolean {
  return one instanceof HTMLInputElement && one.type === "radio" && !one.checked;
}
