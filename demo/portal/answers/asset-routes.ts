import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const root = join(import.meta.dirname, "..", "assets");

/** Styles, script, pictures, clips and their subtitles; ranges are answered, so that a clip can be sought. */
export function assetRoutes(): Hono {
  return new Hono().use("/assets/*", async (c, next) => {
    const answer = await serveStatic({
      root,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ""),
    })(c, next);
    const file = answer ?? c.res;
    if (file.ok) {
      file.headers.set("Cache-Control", "public, max-age=600");
      file.headers.set("Accept-Ranges", "bytes");
      // Hono's table of types does not know subtitles.
      if (c.req.path.endsWith(".vtt")) file.headers.set("Content-Type", "text/vtt; charset=utf-8");
    }
    return answer;
  });
}
