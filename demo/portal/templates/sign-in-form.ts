import { html } from "hono/html";
import type { Html } from "./layout.ts";

type SignInForm = { csrf: string; next: string; complaint: string | undefined };

export function signInForm({ csrf, next, complaint }: SignInForm): Html {
  return html`<article class="narrow">
    <h1>Вход на портал</h1>
    ${complaint ? html`<p class="complaint" role="alert">${complaint}</p>` : ""}
    <form class="sign-in" method="post" action="/login">
      <input type="hidden" name="csrf" value="${csrf}" />
      <input type="hidden" name="next" value="${next}" />
      <label>Логин <input name="login" autocomplete="username" required autofocus /></label>
      <label>Пароль <input name="password" type="password" autocomplete="current-password" required /></label>
      <button type="submit">Войти</button>
    </form>
    <p>Логин и пароль те же, что для компьютера. Забыли пароль: 8 800 555-01-02, добавочный 5.</p>
  </article>`;
}
