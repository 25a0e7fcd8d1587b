import { attribute } from "../xml/attribute.ts";
import { parseXml } from "../xml/parse-xml.ts";

export type Workbook = {
  /** Those that are not hidden, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
};

export function readWorkbook(bytes: Uint8Array): Workbook {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  parseXml(bytes, {
    open(name, attribs) {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attribs["date1904"] ?? "");
      if (name !== "sheet" || /hidden/i.test(attribs["state"] ?? "")) return;
      sheets.push({ name: attribs["name"] ?? "", relation: attribute(attribs, "id") });
    },
  });
  return { sheets, from1904 };
}
