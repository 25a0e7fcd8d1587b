import { listen } from "./listen.ts";
import { secondPortal, wikiAccounts } from "./second-portal.ts";
import { startProduct, type Product } from "./start-product.ts";

/** A person of the second company: who they are, and whether they are in its closed group. */
export type Somebody = {
  login: string;
  password: string;
  name: string;
  role: "seller" | "agent";
  closed: boolean;
};

export type SecondProduct = {
  product: Product;
  /** Origin of the portal. */
  portal: string;
  /** These people and no others; a group that changed counts from now on. */
  employ: (people: readonly Somebody[]) => Promise<void>;
  close: () => Promise<void>;
};

/** The product on the second portal: two identities crawl it, so that the closed pages have an audience of their own. */
export async function startSecondProduct(people: readonly Somebody[]): Promise<SecondProduct> {
  const portal = await listen(secondPortal());
  const product = await startProduct({
    portal: portal.origin,
    accounts: accountsFile(people),
    sources: [
      {
        id: "wiki",
        start: [`${portal.origin}/wiki/`],
        identities: [
          { name: "staff", groups: ["everyone"], signIn: basic(wikiAccounts.staff) },
          { name: "closed", groups: ["closed"], signIn: basic(wikiAccounts.closed) },
        ],
      },
    ],
  });
  return {
    product,
    portal: portal.origin,
    employ: (employed) => product.importAccounts(accountsFile(employed)),
    close: async () => {
      await product.close();
      await portal.close();
    },
  };
}

function basic({ username, password }: { username: string; password: string }): Record<string, string> {
  return { kind: "basic", user: username, password };
}

function accountsFile(people: readonly Somebody[]): string {
  const lines = people.map(({ login, password, name, role, closed }) =>
    [login, name, `${login}@wiki.example`, role, closed ? "closed" : "", password].join(","),
  );
  return ["login,name,email,role,groups,password", ...lines].join("\n");
}
