/** An address with content, and where it leads as its last visit found it. */
export type LinkingPage = { readonly address: string; readonly links: readonly string[] };
