import type { Config } from "../../../core/contract/config.ts";
import type { Desk } from "../../desk/desk.ts";
import type { FileFolder } from "../../files/file-folder.ts";

/** What taking letters in works with. */
export type Inbox = {
  readonly desk: Desk;
  readonly config: Config;
  /** Where what came along with a letter lies. */
  readonly folder: FileFolder;
};
