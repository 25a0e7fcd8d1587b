import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { ExtensionPackages, packageFiles } from "../../../core/contract/extension-package.ts";
import { extensionPath } from "../../../core/contract/paths.ts";
import { type StartedProvider, startProvider } from "../../provider/start-provider.ts";
import { listen, type Site } from "./listen.ts";
import { packageFor } from "./package-for.ts";
import { smallPortal } from "./small-portal.ts";
import { freePort, type Product, startProduct } from "./start-product.ts";

const Policy = z.record(z.string(), z.unknown());

export type ManagedSuite = {
  readonly portal: Site;
  readonly product: Product;
  readonly provider: StartedProvider;
  /** What the server's folder offers now. */
  readonly packages: ExtensionPackages;
  /** A policy file as an administrator downloads it. */
  readonly policyFile: (name: string) => Promise<Record<string, unknown>>;
  /** Builds the same for the next version. */
  readonly packageNext: () => Promise<void>;
};

/** A company's server: it signs in through a provider, and offers the extension packaged for it. */
export function managedSuite(logins: readonly string[]): ManagedSuite {
  let portal: Site;
  let product: Product;
  let provider: StartedProvider;
  let packages: ExtensionPackages;
  let builds = 0;

  const look = async (): Promise<void> => {
    const told = await readFile(join(product.folder, "packages", packageFiles.packages), "utf8");
    packages = ExtensionPackages.parse(JSON.parse(told));
  };
  beforeAll(async () => {
    portal = await listen(smallPortal());
    const port = await freePort();
    const client = {
      id: "ask-me",
      secret: "a secret of the client",
      redirects: [`http://127.0.0.1:${port}/api/auth/oidc/callback`],
    };
    const accounts = logins.map((login) => ({
      login,
      claims: { preferred_username: login, name: `Name of ${login}`, email: `${login}@polis.example` },
    }));
    provider = await startProvider({ clients: [client], accounts });
    product = await startProduct({
      port,
      portal: portal.origin,
      sources: [{ id: "small", start: [`${portal.origin}/`] }],
      extension: { packages: "packages", unticked: ["selection"] },
      signIn: { oidc: { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret } },
    });
    packageFor(product);
    await look();
  });
  afterAll(async () => {
    await product?.close();
    await provider?.close();
    await portal?.close();
  });
  return {
    get portal() {
      return portal;
    },
    get product() {
      return product;
    },
    get provider() {
      return provider;
    },
    get packages() {
      return packages;
    },
    async policyFile(name) {
      const response = await fetch(`${product.server}${extensionPath}/policies/${name}`);
      if (!response.ok) throw new Error(`The server has no policy file ${name}: ${response.status}`);
      return Policy.parse(await response.json());
    },
    async packageNext() {
      builds += 1;
      packageFor(product, "--build", String(builds));
      await look();
    },
  };
}
