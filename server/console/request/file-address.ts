import { addressOf } from "../../../core/contract/call.ts";
import { fileEndpoints } from "../../../core/contract/file-endpoints.ts";

/** Where the server gives a file to whoever is signed in here. */
export function fileAddress(file: { readonly id: string }): string {
  return addressOf(fileEndpoints.file, { params: { file: file.id } });
}
