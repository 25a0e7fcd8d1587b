import { expect, test } from "vitest";
import { checkSignIn } from "../../../../server/check/check-sign-in.ts";
import { startProvider } from "../../../provider/start-provider.ts";
import { matching } from "../harness/matching.ts";
import { testConfig } from "../harness/test-config.ts";
import { client, oidcSettings, ours } from "./signed-in-elsewhere.ts";

const check = (settings: Record<string, unknown>, language: "ru" | "en" = "ru") =>
  checkSignIn(testConfig("/nowhere", settings), language);

test("passwords and a proxy's header are told as they are", async () => {
  expect(await check({})).toMatchObject({ level: "ok", text: "по логину и паролю" });
  const header = { signIn: { header: { proxies: ["10.0.0.5"] } } };
  expect(await check(header, "en")).toMatchObject({
    level: "ok",
    text: matching(/X-Remote-User.*10\.0\.0\.5/),
  });
});

test("a provider: well, without our address, another than it says, and down", async () => {
  const provider = await startProvider({ clients: [client], accounts: [] });
  const settings = oidcSettings(provider.issuer);
  try {
    const fine = await check(settings);
    expect(fine).toMatchObject({ level: "ok", text: matching(/знает наш адрес возврата/) });
    expect(fine.text).toContain(`${ours}/sign-in`);
    const elsewhere = { server: { address: "http://other.example", secret: "x".repeat(32) } };
    const unknown = await check({ ...settings, ...elsewhere });
    expect(unknown).toMatchObject({ level: "warn" });
    expect(unknown.text).toContain("http://other.example/api/auth/oidc/callback");
    expect(await check(oidcSettings(provider.issuer, { clientId: "nobody" }))).toMatchObject({
      level: "warn",
    });
    const named = oidcSettings(provider.issuer.replace("127.0.0.1", "localhost"));
    expect(await check(named, "en")).toMatchObject({ level: "fail", text: matching(/signIn\.oidc\.issuer/) });
  } finally {
    await provider.close();
  }
  expect(await check(settings)).toMatchObject({ level: "fail", text: matching(/не отвечает/) });
});
