/**
 * Puts a text on the clipboard, from within the handler of a key or a click. By the old command first: a page's frame of
 * another origin may use it without the page's permission, which the new one needs.
 */
export async function copyText(text: string): Promise<boolean> {
  let put = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = true;
  };
  document.addEventListener("copy", write, { capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", write, { capture: true });
  if (put) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
