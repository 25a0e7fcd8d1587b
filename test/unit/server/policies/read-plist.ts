import { parseDocument } from "htmlparser2";
import { isTag, type Element } from "domhandler";

/** Reads a property list of macOS: dictionaries, arrays, strings, whole numbers and booleans. */
export function readPlist(xml: string): unknown {
  const document = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const [plist] = document.children.filter(isTag);
  const [value] = inside(plist);
  return valueOf(value);
}

function inside(element: Element | undefined): Element[] {
  return element?.children.filter(isTag) ?? [];
}

function valueOf(element: Element | undefined): unknown {
  switch (element?.name) {
    case "dict":
      return Object.fromEntries(pairsOf(inside(element)));
    case "array":
      return inside(element).map(valueOf);
    case "string":
      return textOf(element);
    case "integer":
      return Number(textOf(element));
    case "true":
      return true;
    case "false":
      return false;
    default:
      throw new Error(`A property list has no ${element?.name}`);
  }
}

function pairsOf(parts: readonly Element[]): [string, unknown][] {
  return Array.from({ length: parts.length / 2 }, (_, at) => {
    const [key, value] = [parts[at * 2], parts[at * 2 + 1]];
    if (key?.name !== "key") throw new Error("A value without a key");
    return [textOf(key), valueOf(value)];
  });
}

const textOf = (element: Element): string =>
  element.children.map((child) => ("data" in child ? child.data : "")).join("");
