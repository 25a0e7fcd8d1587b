const mostValues = 1000;
const longestValue = 200;

/**
 * What a claim or a header says, as texts: a list, one text or a number; anything else says nothing. A claim is looked up by its
 * whole name first, for names with dots and slashes, then as a path.
 */
export function saidValues(claims: Readonly<Record<string, unknown>>, name: string): string[] {
  const found = name in claims ? claims[name] : name.split(".").reduce(within, claims);
  const all: unknown[] = Array.isArray(found) ? found : [found];
  const texts = all.flatMap((one) =>
    typeof one === "string" || typeof one === "number" ? [String(one).trim()] : [],
  );
  return [...new Set(texts.filter((text) => text !== "" && text.length <= longestValue))].slice(
    0,
    mostValues,
  );
}

function within(object: unknown, step: string): unknown {
  return isRecord(object) && Object.hasOwn(object, step) ? object[step] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
