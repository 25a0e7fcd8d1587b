import { parseXml } from "../xml/parse-xml.ts";

/** What a cell's style tells of its text. */
export type CellFormat = {
  /** As Excel writes it: «dd.mm.yyyy», «0.0%». */
  readonly code: string;
  readonly isBold: boolean;
};

/** Formats that every workbook has without saying so. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
  14: "dd.mm.yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
  22: "dd.mm.yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
}; // prettier-ignore

/** A workbook's cell formats, by the number that cells refer to. */
export function readStyles(bytes: Uint8Array | null): CellFormat[] {
  const codes = new Map<number, string>();
  const bold: boolean[] = [];
  const formats: CellFormat[] = [];
  let inside = "";
  if (!bytes) return formats;
  parseXml(bytes, {
    open(name, attribs) {
      if (name === "fonts" || name === "cellXfs" || name === "cellStyleXfs" || name === "dxfs") inside = name;
      if (name === "numFmt" && inside !== "dxfs")
        codes.set(Number(attribs["numFmtId"]), attribs["formatCode"] ?? "");
      if (inside === "fonts" && name === "font") bold.push(false);
      if (inside === "fonts" && name === "b")
        bold[bold.length - 1] = !/^(?:0|false)$/.test(attribs["val"] ?? "");
      if (inside !== "cellXfs" || name !== "xf") return;
      const id = Number(attribs["numFmtId"] ?? 0);
      const isBold = bold[Number(attribs["fontId"] ?? 0)] ?? false;
      formats.push({ code: codes.get(id) ?? builtIn[id] ?? "", isBold });
    },
  });
  return formats;
}
