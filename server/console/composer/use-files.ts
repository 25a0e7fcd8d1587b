import { type Signal, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { fileEndpoints } from "../../../core/contract/file-endpoints.ts";
import { chosenFault } from "../../../ui/chosen-fault.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { composerFilesMessages } from "./files-messages.ts";
import type { Composing } from "./use-composing.ts";

type Coming = { readonly key: string; readonly name: string };

export type ComposerFiles = {
  /** On their way to the server; the draft has those that are there. */
  readonly coming: Signal<readonly Coming[]>;
  /** What did not come along, and why, in words. */
  readonly refused: Signal<readonly string[]>;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  /** Once all are there; false where one did not come. */
  readonly settled: () => Promise<boolean>;
};

/** Files that go along with what is being written: uploaded as they are chosen, so that sending need not wait for them. */
export function useFiles({ draft, set }: Pick<Composing, "draft" | "set">): ComposerFiles {
  const coming = useSignal<readonly Coming[]>([]);
  const refused = useSignal<readonly string[]>([]);
  return useMemo(() => {
    const underWay = new Map<string, Promise<boolean>>();
    // One after the other, so that they stand in the order in which they were chosen.
    let before: Promise<unknown> = Promise.resolve();
    const upload = async (file: File, { key, name }: Coming): Promise<boolean> => {
      const called = await deskCall(fileEndpoints.uploadFile, {
        query: { key, name, as: "file" },
        bytes: file,
      });
      coming.value = coming.peek().filter((one) => one.key !== key);
      underWay.delete(key);
      if (called.kind === "ok") {
        set({ files: [...draft.peek().files, called.answer] });
        return true;
      }
      const offline = composerFilesMessages(language.peek()).offline(name);
      refused.value = [...refused.peek(), called.kind === "problem" ? called.problem.detail : offline];
      return false;
    };
    return {
      coming,
      refused,
      add(files) {
        refused.value = [];
        for (const file of files) {
          const why = chosenFault(file, draft.peek().files.length + coming.peek().length);
          if (why !== null) {
            const say = composerFilesMessages(language.peek());
            refused.value = [...refused.peek(), say[why](file.name)];
            continue;
          }
          const one = { key: crypto.randomUUID(), name: file.name };
          coming.value = [...coming.peek(), one];
          const uploaded = before.then(() => upload(file, one));
          before = uploaded;
          underWay.set(one.key, uploaded);
        }
      },
      remove(id) {
        refused.value = [];
        set({ files: draft.peek().files.filter((file) => file.id !== id) });
      },
      settled: async () => (await Promise.all(underWay.values())).every(Boolean),
    };
    // One for the life of the draft.
  }, []);
}
