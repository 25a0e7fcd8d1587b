import { z } from "zod";
import { environment, typed } from "./planted.ts";

type Reached = { readonly address: string; readonly portal: string };
type Day = {
  /** All that came back, by what was called. */
  readonly answers: Record<string, string>;
  /** Cookies and tokens that people were given, by whom. */
  readonly tokens: Record<string, string>;
};

const json = (body: unknown, cookie = ""): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", cookie },
  body: JSON.stringify(body),
});

const bearer = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });

const get = (cookie: string | undefined): RequestInit => ({ headers: { cookie: cookie ?? "" } });

const scimPost = (token: string, body: unknown): RequestInit => ({
  method: "POST",
  headers: { authorization: `Bearer ${token}`, "content-type": "application/scim+json" },
  body: JSON.stringify(body),
});

/** A day's work, and everything going wrong in it. */
export async function workADay({ address, portal }: Reached): Promise<Day> {
  const answers: Record<string, string> = {};
  const tokens: Record<string, string> = {};
  const signIn = (username: string, password: string) =>
    call(
      `sign-in ${username} ${password.slice(0, 6)}`,
      "/api/auth/sign-in/username",
      json({ username, password }),
    );
  await signIn("seller", typed.wrongPassword);
  for (const login of ["seller", "agent", "lead"]) {
    await signIn(login, typed.password);
    tokens[login] = tokens[`sign-in ${login} ${typed.password.slice(0, 6)}`] ?? "";
  }
  const seller = tokens["seller"];
  const q = encodeURIComponent(`${typed.query} ${typed.card}`);
  await call("search", `/api/search?q=${q}`, get(seller));
  await call("records", "/api/records?fields=full", get(seller));
  const asked = await call(
    "ask",
    "/api/requests",
    json(
      {
        key: crypto.randomUUID(),
        as: "question",
        text: `Какой тариф по складу? ${typed.question} карта ${typed.card}, паспорт ${typed.passport}`,
        via: "extension",
        clickedAt: new Date().toISOString(),
        elapsedMs: 0,
        context: { page: { address: `${portal}/one`, title: typed.title, breadcrumb: [] } },
      },
      seller,
    ),
  );
  const { id } = z.object({ id: z.int() }).parse(JSON.parse(asked));
  await call("claim", `/api/requests/${id}/claim`, json({}, tokens["agent"]));
  await call("draft", `/api/requests/${id}/draft`, json({}, tokens["agent"]));
  await call("file", `/api/files?name=${typed.file}.txt&key=${crypto.randomUUID()}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", cookie: seller ?? "" },
    body: typed.file,
  });
  await call("broken body", "/api/requests", {
    ...json({}, seller),
    body: `{"text": "${typed.brokenBody}`,
  });
  await call("unknown field", "/api/requests", json({ [typed.brokenBody]: typed.brokenBody }, seller));
  await call("no such path", `/api/${typed.path}?${typed.path}=1`, get(seller));
  await call("no such page", `/view/${typed.path}?q=${q}`, get(seller));
  await call("no such link", `/specialist/${typed.path}`);
  await call("metrics refused", "/metrics", bearer(typed.wrongPassword));
  await keepPeople();
  await signInElsewhere();
  await call("device code", "/api/auth/device/code", json({ client_id: "ask-me-extension" }));
  const code = z
    .object({ device_code: z.string(), user_code: z.string() })
    .parse(JSON.parse(answers["device code"]?.replace(/^\d+ \[.*?\]\] /, "") ?? ""));
  await call("device", `/api/auth/device?user_code=${code.user_code}`, get(seller));
  await call("approve", "/api/auth/device/approve", json({ userCode: code.user_code }, seller));
  const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
  const { access_token: device } = z
    .object({ access_token: z.string() })
    .parse(
      JSON.parse(
        await call(
          "device token",
          "/api/auth/device/token",
          json({ grant_type, client_id: "ask-me-extension", device_code: code.device_code }),
        ),
      ),
    );
  tokens["device"] = device;
  // Its owner gets it here.
  delete answers["device token"];
  delete answers["device code"];
  await call("me", "/api/me", bearer(device));
  await call("devices", "/api/devices", bearer(device));
  for (const path of ["/healthz", "/readyz", "/api/openapi.json", "/api/welcome", "/extension"])
    await call(path, path);
  const month = new Date().toISOString().slice(0, 7);
  await call("bonus file", `/api/bonus/file?month=${month}`, get(tokens["lead"]));
  await call("audit file", "/api/audit.csv", get(tokens["lead"]));
  await call("metrics", "/metrics", bearer(environment.METRICS_TOKEN));
  return { answers, tokens };

  /** As the directory does it: with its token, with another, and with bodies that cannot be. */
  async function keepPeople(): Promise<void> {
    const [right, wrong] = [environment.SCIM_TOKEN, typed.wrongPassword];
    const person = { userName: "pushed", emails: [{ value: "pushed@polis.example" }] };
    await call("scim refused", "/scim/v2/Users", bearer(wrong));
    await call("scim refused to add", "/scim/v2/Users", scimPost(wrong, person));
    await call("scim", "/scim/v2/Users", bearer(right));
    const added = z
      .object({ id: z.string() })
      .parse(JSON.parse(await call("scim adds", "/scim/v2/Users", scimPost(right, person))));
    const members = [{ value: added.id }];
    await call("scim's group", "/scim/v2/Groups", scimPost(right, { displayName: "Руководители", members }));
    await call("scim's mistake", "/scim/v2/Users", scimPost(right, { userName: [typed.brokenBody] }));
    await call("scim's filter", `/scim/v2/Groups?filter=${typed.brokenBody}`, bearer(right));
  }

  /** Through the provider and back, as far as it lets anybody: it refuses the code, and repeats who asked and how. */
  async function signInElsewhere(): Promise<void> {
    const begun = await fetch(`${address}/api/auth/oidc/start?to=/desk`, { redirect: "manual" });
    const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
    const cookie = begun.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    const callback = `/api/auth/oidc/callback?code=${typed.path}&state=`;
    await call("provider's answer", callback + state, get(cookie));
    await call("an answer nobody waits for", callback + typed.path);
  }

  async function call(name: string, path: string, init: RequestInit = {}): Promise<string> {
    const response = await fetch(`${address}${path}`, { redirect: "manual", ...init });
    const text = await response.text();
    // Cookies are given to their owner alone; everything else of an answer is looked at.
    const headers = [...response.headers].filter(([header]) => header !== "set-cookie");
    answers[name] = `${response.status} ${JSON.stringify(headers)} ${text}`;
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    if (cookies.length > 0) tokens[name] = cookies.join("; ");
    return text;
  }
}
