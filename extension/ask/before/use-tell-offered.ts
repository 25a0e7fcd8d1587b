import { useEffect } from "preact/hooks";
import { useApp } from "../../palette/app-context.ts";

/**
 * Tells the host which answers kept for all stand beside the question, and when none does any more: whether they serve is
 * counted, and of whom is not.
 */
export function useTellOffered(records: readonly string[]): void {
  const { host } = useApp();
  const said = records.join("\n");
  useEffect(() => {
    void host.call("offeredKept", { records: said === "" ? [] : said.split("\n") });
  }, [host, said]);
}
