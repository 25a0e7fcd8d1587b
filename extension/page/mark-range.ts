const name = "ask-me-place";
const keptMs = 60_000;
const styles = `::highlight(${name}){background-color:#ffe7a0;color:#161a22}`;

/**
 * Marks a passage until Esc, a click or a minute later. Without the CSS Custom Highlight API the element around it gets an
 * outline. @returns how to take the mark off.
 */
export function markRange(range: Range): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const unmark = highlight(range) ?? outline(range);
  const timer = setTimeout(() => ending.abort(), keptMs);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    unmark();
  });
  addEventListener("keydown", (event) => event.code === "Escape" && ending.abort(), { signal });
  addEventListener("pointerdown", () => ending.abort(), { signal });
  return () => ending.abort();
}

function highlight(range: Range): (() => void) | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    CSS.highlights.set(name, new Highlight(range));
    return () => {
      CSS.highlights.delete(name);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    // Firefox does not let content scripts adopt sheets or reach the page's highlights.
    return null;
  }
}

function outline(range: Range): () => void {
  const { commonAncestorContainer: around } = range;
  const element = around instanceof HTMLElement ? around : around.parentElement;
  if (!element) return () => {};
  const { outline: before, outlineOffset } = element.style;
  element.style.outline = "3px solid #e0a800";
  element.style.outlineOffset = "2px";
  return () => {
    element.style.outline = before;
    element.style.outlineOffset = outlineOffset;
  };
}
