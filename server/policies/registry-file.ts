import type { PolicyTree } from "./policy-tree.ts";

/** Keys of the registry from the outside in, with their values in order. */
type Key = {
  readonly path: string;
  readonly values: readonly (readonly [name: string, value: string | boolean])[];
};

/**
 * A tree of policies as a file for regedit: folders become keys, lists keys of values «1», «2» and so on. UTF-16 with a
 * byte order mark, as regedit writes it itself: it reads anything else in the machine's code page.
 * @param anew keys beneath the root that are emptied first, or what a list has no longer would stay
 */
export function registryFile(
  root: string,
  tree: PolicyTree,
  anew: readonly string[],
): Uint8Array<ArrayBuffer> {
  const keys = keysOf(root, tree).filter(({ values }) => values.length > 0);
  const lines = [
    ...anew.flatMap((key) => [`[-${root}\\${key}]`, ""]),
    ...keys.flatMap(({ path, values }) => [
      `[${path}]`,
      ...values.map(([name, value]) => `${quoted(name)}=${written(value)}`),
      "",
    ]),
  ];
  return Buffer.from(
    `\uFEFF${["Windows Registry Editor Version 5.00", "", ...lines].join("\r\n")}`,
    "utf16le",
  );
}

function keysOf(path: string, tree: PolicyTree): Key[] {
  const entries = Object.entries(tree);
  const own = entries.flatMap(([name, value]): [string, string | boolean][] =>
    typeof value === "string" || typeof value === "boolean" ? [[name, value]] : [],
  );
  const inner = entries.flatMap(([name, value]): Key[] => {
    if (typeof value === "string" || typeof value === "boolean") return [];
    const below = `${path}\\${keyName(name)}`;
    if (!isList(value)) return keysOf(below, value);
    return [{ path: below, values: value.map((one, at) => [String(at + 1), one]) }];
  });
  return [{ path, values: own }, ...inner];
}

function isList(value: PolicyTree | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}

/** A key's name can hold anything but a backslash and what would end the line. */
function keyName(name: string): string {
  if (/[\\\r\n\0]/.test(name))
    throw new Error(`No key of the registry can be called ${JSON.stringify(name)}`);
  return name;
}

const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

function written(value: string | boolean): string {
  if (typeof value === "boolean") return `dword:0000000${value ? 1 : 0}`;
  // A line's end cannot stand between quotes: then the bytes are written out.
  return /[\r\n\0]/.test(value) ? bytesOf(value) : quoted(value);
}

function bytesOf(text: string): string {
  const bytes = Buffer.from(`${text}\0`, "utf16le");
  return `hex(1):${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(",")}`;
}
