type Rules = { readonly createScriptURL: (address: string) => string };
type Policies = { readonly createPolicy: (name: "default", rules: Rules) => unknown };
declare const trustedTypes: Policies | undefined;

// Our pages forbid that a text becomes HTML or a script's address (Trusted Types). Workers have addresses all the same: those
// of our own script files are let through, and nothing else. Imported by whatever starts one.
if (typeof trustedTypes !== "undefined") {
  trustedTypes.createPolicy("default", {
    createScriptURL(address) {
      const { origin, pathname } = new URL(address, location.href);
      if (origin === location.origin && pathname.endsWith(".js")) return address;
      throw new TypeError(`${origin}${pathname} is no script of ours`);
    },
  });
}
