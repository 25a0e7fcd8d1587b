import { isMap, isScalar, parseDocument, visit } from "yaml";

const secretKey = /secret|password|passphrase|token$|^key$|apikey/i;
const fromEnvironment = /^\$\{[A-Z0-9_]+\}$/;
const inAddress = /^(\w+:\/\/[^/\s:@]*:)[^@/\s]+(?=@)/;

export type MaskedSettings = {
  readonly yaml: string;
  /** Keys whose value stood in the file itself; each became a `${NAME}` to be set before the settings are used again. */
  readonly masked: readonly string[];
};

/** The settings without secrets: what is not a `${NAME}` under a secret's key, or in an address before the @, becomes one. */
export function maskSettings(yaml: string): MaskedSettings {
  const document = parseDocument(yaml);
  const masked: string[] = [];
  visit(document, {
    Pair(_, pair, ancestors) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const { value } = pair;
      if (!isScalar(value)) return;
      const path = [...keysAbove(ancestors), key];
      const name = `\${${path.join("_").replaceAll(/\W+/g, "_").toUpperCase()}}`;
      const text = typeof value.value === "string" || typeof value.value === "number" ? `${value.value}` : "";
      if (text === "" || fromEnvironment.test(text)) return;
      if (secretKey.test(key) || isCredential(key, ancestors.at(-1))) value.value = name;
      else if (inAddress.test(text)) value.value = text.replace(inAddress, `$1${name}`);
      else return;
      masked.push(path.join("."));
    },
  });
  return { yaml: masked.length === 0 ? yaml : document.toString({ lineWidth: 0 }), masked };
}

/** A source's sign-in by header or cookie carries its secret as `value`. */
function isCredential(key: string, parent: unknown): boolean {
  if (key !== "value" || !isMap(parent)) return false;
  const kind = parent.get("kind");
  return kind === "header" || kind === "cookie";
}

function keysAbove(ancestors: readonly unknown[]): string[] {
  return ancestors.flatMap((one, at) => {
    if (one !== null && typeof one === "object" && "key" in one && isScalar(one.key))
      return [String(one.key.value)];
    const next = ancestors[at + 1];
    const isItem = isMap(next) && hasItems(one) && !isMap(one);
    return isItem ? [String(one.items.indexOf(next))] : [];
  });
}

function hasItems(node: unknown): node is { items: unknown[] } {
  return node !== null && typeof node === "object" && "items" in node && Array.isArray(node.items);
}
