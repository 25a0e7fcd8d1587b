import { randomBytes } from "node:crypto";
import { Hono, type Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Renderer } from "../answers/create-renderer.ts";
import { signInForm } from "../templates/sign-in-form.ts";
import { loadAccounts } from "./accounts.ts";
import { createFormTokens } from "./form-tokens.ts";
import { sessionCookie } from "./session-cookie.ts";
import type { Sessions } from "./sessions.ts";

const browserCookie = "polis_browser";
const cookieOptions = { path: "/", httpOnly: true, sameSite: "Lax" } as const;

/** /login and /logout: a form with a one-time token, and a session in a cookie. */
export function signInRoutes(renderer: Renderer, sessions: Sessions): Hono {
  const accounts = new Map(loadAccounts().map((account) => [account.login, account]));
  const tokens = createFormTokens();

  const showForm = (c: Context, next: string, complaint?: string) => {
    const browser = getCookie(c, browserCookie) ?? randomBytes(12).toString("base64url");
    setCookie(c, browserCookie, browser, cookieOptions);
    const main = signInForm({ csrf: tokens.issue(browser), next, complaint });
    return renderer.service(c, { title: "Вход на портал", main });
  };

  return (
    new Hono()
      .get("/login", (c) => showForm(c, localAddress(c.req.query("next"))))
      .post("/login", async (c) => {
        const form = await c.req.parseBody();
        const sent = (field: string) => (typeof form[field] === "string" ? form[field] : "");
        const next = localAddress(sent("next"));
        // Flaw: a refused sign-in shows the form again with 200, as most home-made ones do.
        if (!tokens.redeem(sent("csrf"), getCookie(c, browserCookie))) {
          return showForm(c, next, "Форма устарела. Введите логин и пароль ещё раз.");
        }
        const account = accounts.get(sent("login").trim().toLowerCase());
        if (account === undefined || account.password !== sent("password")) {
          return showForm(c, next, "Неверный логин или пароль.");
        }
        setCookie(c, sessionCookie, sessions.open(account), cookieOptions);
        return c.redirect(next, 302);
      })
      // Flaw: a plain link in every header ends the session; a crawler that follows all links signs itself out.
      .get("/logout", (c) => {
        sessions.close(getCookie(c, sessionCookie));
        deleteCookie(c, sessionCookie, { path: "/" });
        return c.redirect("/", 302);
      })
  );
}

/** Only addresses on this portal: "//evil.example" and "/\evil" lead elsewhere. */
function localAddress(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : "/";
}
