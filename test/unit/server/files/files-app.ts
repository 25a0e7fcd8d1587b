import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AttachedFile } from "../../../../core/contract/file.ts";
import { RequestView } from "../../../../core/contract/request.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

const Refused = z.object({ code: z.string(), detail: z.string() });

export type FilesApp = {
  readonly server: TestApp;
  /** What the folder of files holds. */
  readonly onDisk: () => string[];
  readonly upload: (who: string, bytes: Uint8Array, about?: Partial<Upload>) => Promise<Response>;
  /** The same, where it is expected to be taken in. */
  readonly kept: (who: string, bytes: Uint8Array, about?: Partial<Upload>) => Promise<AttachedFile>;
  readonly ask: (who: string, files: readonly string[], key?: string) => Promise<Response>;
  readonly asked: (who: string, files: readonly string[]) => Promise<RequestView>;
  readonly get: (who: string, path: string) => Promise<Response>;
  readonly post: (who: string, path: string, body: unknown) => Promise<Response>;
  readonly close: () => Promise<void>;
};
type Upload = { name: string; key: string; as: "file" | "screenshot" };

/** The whole server with a few people who are signed in. */
export async function filesApp(): Promise<FilesApp> {
  const server = await testApp();
  await server.people([
    { login: "marina" },
    { login: "oleg" },
    { login: "alina", role: "agent" },
    { login: "vera", role: "lead" },
    { login: "igor", role: "specialist", skills: ["underwriting"] },
    { login: "tanya", role: "trainer" },
  ]);
  const cookies = new Map<string, string>();
  for (const login of ["marina", "oleg", "alina", "vera", "igor", "tanya"])
    cookies.set(login, await server.cookieOf(login));
  const as = (who: string): Record<string, string> => ({ cookie: cookies.get(who) ?? "" });

  const upload: FilesApp["upload"] = async (who, bytes, about = {}) => {
    const query = new URLSearchParams({ key: crypto.randomUUID(), name: "снимок.png", ...about });
    return server.app.request(`http://ask-me.example/api/files?${query}`, {
      method: "POST",
      headers: { ...as(who), "content-type": "application/octet-stream", "accept-language": "ru" },
      body: Buffer.from(bytes),
    });
  };
  const post: FilesApp["post"] = (who, path, body) => server.post(path, body, as(who));
  const ask: FilesApp["ask"] = (who, files, key = crypto.randomUUID()) =>
    post(who, "/api/requests", {
      key,
      as: "question",
      text: "Почему не проходит оплата? Снимок приложен.",
      context: {},
      via: "extension",
      clickedAt: "2026-11-02T07:00:00Z",
      elapsedMs: 0,
      files,
    });
  return {
    server,
    onDisk: () => {
      try {
        return readdirSync(join(server.data, "files"));
      } catch {
        return [];
      }
    },
    upload,
    async kept(who, bytes, about) {
      const response = await upload(who, bytes, about);
      if (!response.ok) throw new Error(await response.text());
      return AttachedFile.parse(await response.json());
    },
    ask,
    async asked(who, files) {
      const response = await ask(who, files);
      if (!response.ok) throw new Error(await response.text());
      return RequestView.parse(await response.json());
    },
    get: (who, path) => server.get(path, as(who)),
    post,
    close: () => server.close(),
  };
}

export async function problemIn(response: Response): Promise<z.infer<typeof Refused> & { status: number }> {
  return { status: response.status, ...Refused.parse(await response.json()) };
}
