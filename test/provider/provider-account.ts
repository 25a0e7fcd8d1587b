export type ProviderAccount = {
  /** What is typed at the provider, and the subject unless `subject` says another. */
  readonly login: string;
  readonly subject?: string;
  /** Besides `sub`: all of them stand in the id token, whatever the scope. */
  readonly claims: Readonly<Record<string, unknown>>;
};
