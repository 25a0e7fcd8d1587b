/** What the build fixes in the code; absent under the unit tests. */
interface ImportMetaEnv {
  /** "e2e" opens shadow roots and has the test machine's addresses granted. */
  readonly MODE: string;
  readonly FIREFOX: boolean;
  readonly CHROME: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
