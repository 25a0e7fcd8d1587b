import { type UsedShot, useShot } from "../capture/use-shot.ts";
import { useApp } from "../palette/app-context.ts";
import type { HeldFile } from "../platform/protocol.ts";
import { filesMessages } from "./files-messages.ts";
import { type UsedFiles, useFiles } from "./use-files.ts";

export type Along = {
  readonly files: UsedFiles;
  readonly shot: UsedShot;
  /** False where the policy forbids pictures of a page. */
  readonly mayShoot: boolean;
  /** All that goes along, the host has it; null where that failed, which the list tells. */
  readonly collected: () => Promise<HeldFile[] | null>;
  /** It has gone. */
  readonly clear: () => void;
};

/** Files and the screenshot of an open form. The picture is masked and handed over at the very end. */
export function useAlong(): Along {
  const { language, state } = useApp();
  const mayShoot = !state.policy.mayNot.includes("take-screenshots");
  const user = state.account.kind === "connected" ? state.account.me.id : null;
  const files = useFiles("ask");
  const shot = useShot(user);

  async function collected(): Promise<HeldFile[] | null> {
    const picture = mayShoot ? await shot.flattened() : null;
    if (picture !== null) {
      const ending = picture.type === "image/png" ? "png" : "jpg";
      await files.addShot(picture, `${filesMessages(language).shotName}.${ending}`);
      // From now on it is a file like the others, whatever becomes of this attempt.
      shot.forget();
    }
    return files.settled();
  }

  return {
    files,
    shot,
    mayShoot,
    collected,
    clear() {
      files.clear();
      shot.forget();
    },
  };
}
