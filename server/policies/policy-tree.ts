/** What a policy fixes, as JSON has it. */
export type PolicyTree = { readonly [key: string]: PolicyTree | readonly string[] | string | boolean };

/** Which extension is installed from where, and what it is told. */
export type Installed = {
  readonly id: string;
  /** Address of the update manifest, or of the package itself in Firefox. */
  readonly from: string;
  readonly policy: PolicyTree;
};
