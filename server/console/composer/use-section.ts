import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { deskCall } from "../platform/desk-call.ts";

const known = new Map<string, SectionRecord>();

/** A section with its text, read once. */
export function useSection(record: string | null): Signal<SectionRecord | null> {
  const section = useSignal<SectionRecord | null>(null);
  useEffect(() => {
    section.value = record === null ? null : (known.get(record) ?? null);
    if (record === null || section.value) return;
    let wanted = true;
    const read = async (id: string): Promise<void> => {
      const called = await deskCall(endpoints.section, { params: { record: id } });
      if (called.kind !== "ok") return;
      known.set(id, called.answer);
      if (wanted) section.value = called.answer;
    };
    void read(record);
    return () => {
      wanted = false;
    };
  }, [record, section]);
  return section;
}
