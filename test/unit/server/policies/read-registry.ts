import { z } from "zod";

export type Registry = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** Reads a file for regedit as regedit does: UTF-16 with a mark; keys that are removed first lose all that is beneath. */
export function readRegistry(file: Uint8Array): Registry {
  const text = new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(file);
  if (!text.startsWith("\uFEFFWindows Registry Editor Version 5.00\r\n\r\n"))
    throw new Error("No registry file");
  const keys: Record<string, Record<string, string | number>> = {};
  let key = "";
  for (const line of text.slice(1).split("\r\n").slice(2)) {
    const heading = /^\[(-?)(.*)\]$/.exec(line);
    if (heading) {
      key = heading[2] ?? "";
      if (heading[1] === "-") {
        for (const one of Object.keys(keys)) if (one === key || one.startsWith(`${key}\\`)) delete keys[one];
      } else keys[key] ??= {};
    } else if (line !== "") {
      const [name, value] = entry(line);
      const values = keys[key];
      if (!values) throw new Error(`${line} stands in no key`);
      values[name] = value;
    }
  }
  return keys;
}

function entry(line: string): [string, string | number] {
  const parts =
    /^("(?:[^"\\]|\\.)*")=(?:("(?:[^"\\]|\\.)*")|dword:([0-9a-f]{8})|hex\(1\):([0-9a-f,]*))$/.exec(line);
  if (!parts) throw new Error(`Regedit would not read ${JSON.stringify(line)}`);
  const [, name = "", text, number, bytes] = parts;
  if (text !== undefined) return [unquoted(name), unquoted(text)];
  if (number !== undefined) return [unquoted(name), parseInt(number, 16)];
  const written = Buffer.from((bytes ?? "").replaceAll(",", ""), "hex").toString("utf16le");
  return [unquoted(name), z.string().endsWith("\0").parse(written).slice(0, -1)];
}

const unquoted = (text: string): string => text.slice(1, -1).replaceAll(/\\(.)/g, "$1");
