import { fileEndpoints } from "../../core/contract/file-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { serve } from "../serve-endpoint.ts";
import { fileFolder } from "./file-folder.ts";
import { giveFile } from "./give-file.ts";
import { type FileKeeping, keepFile } from "./keep-file.ts";

/** Files that come along with questions, replies and answers. */
export const serveFiles: Part = (serving, { config, store, now, catalogue: portal }) => {
  const keeping: FileKeeping = { store, now, folder: fileFolder(config.data) };
  serve(serving, fileEndpoints.uploadFile, ({ account, query, bytes, language }) =>
    keepFile(keeping, { ...query, owner: account.id, bytes, language }),
  );
  serve(serving, fileEndpoints.file, ({ account, params }) =>
    giveFile({ ...keeping, portal }, account, params.file),
  );
};
