/**
 * Whom a page takes its cookie for, by the account's id. Another person may have signed in in the same browser meanwhile:
 * what is meant for one account is never done or answered as another.
 */
export const accountHeader = "Ask-Me-Account";
