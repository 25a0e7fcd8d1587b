import type { ReadonlyKysely } from "kysely/readonly";
import type { Tables } from "../store/tables.ts";
import { accountData } from "./account-data.ts";
import { requestData } from "./request-data.ts";
import { searchData } from "./search-data.ts";
import { workData } from "./work-data.ts";

type Reading = ReadonlyKysely<Tables>;

/**
 * All that the server holds of a person and can tell to be theirs, as one object of rows, in the words of the tables: for
 * whoever asks what is kept of them. Without secrets (passwords, tokens) and without others' names; bytes of files lie in the
 * data folder's `files` under `content`.
 */
export async function personData(db: Reading, id: string) {
  return {
    account: await accountData(db, id),
    requests: await requestData(db, id),
    searches: await searchData(db, id),
    work: await workData(db, id),
  };
}
