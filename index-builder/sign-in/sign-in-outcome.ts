import type { Fetcher, FetchFailure } from "../fetch/answer.ts";

export type SignInOutcome =
  | { readonly kind: "signed-in" }
  | {
      readonly kind: "unreachable";
      readonly address: string;
      readonly why: FetchFailure;
      readonly detail: string;
    }
  /** The portal said no: 401 or 403. */
  | { readonly kind: "refused"; readonly address: string; readonly status: number }
  /** No form on that page has the configured fields. */
  | { readonly kind: "no-form"; readonly address: string; readonly fields: readonly string[] }
  /** The token's address gave none. */
  | { readonly kind: "no-token"; readonly address: string; readonly detail: string }
  /** The form was sent, yet the probe's text is not on its page: mostly a wrong password. */
  | { readonly kind: "probe-missing"; readonly address: string; readonly text: string };

export type SignInSetting = {
  readonly fetcher: Fetcher;
  readonly allows: (address: string) => boolean;
  /** Takes a header that proves who asks, from now on. */
  readonly prove: (name: string, value: string) => void;
  /** A page to try where the way of signing in has no probe of its own. */
  readonly start: string;
};
