/** A login as accounts have it, in small letters; null where it cannot be one: blanks and invisible signs make lookalikes. */
export function readLogin(said: string | null): string | null {
  const login = said?.trim().normalize("NFC").toLowerCase() ?? "";
  return /^[^\s\p{C}]{2,64}$/u.test(login) ? login : null;
}
