/**
 * Stands in the browser's local storage where somebody signed out and the server could not be told: the cookie is still good,
 * and no page at `/` may take it for a person who is here. It says nothing of anybody; a sign-in ends it.
 */
export const unendedMark = "ask-me-unended";
