type Labels = {
  readonly home: string;
  readonly updated: string;
  readonly owner: string;
  readonly related: string;
  readonly print: string;
  readonly back: string;
  readonly search: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly menu: string;
  readonly skip: string;
  readonly here: string;
};

/** The portal's own few words around an article, by the article's language. */
export const labels: Readonly<Record<"ru" | "en", Labels>> = {
  ru: {
    home: "Главная",
    updated: "Обновлено",
    owner: "Ответственный",
    related: "Похожие материалы",
    print: "Версия для печати",
    back: "Вернуться к обычной странице",
    search: "Поиск страниц",
    signIn: "Войти",
    signOut: "Выйти",
    menu: "Меню",
    skip: "К содержанию",
    here: "Вы здесь",
  },
  en: {
    home: "Home",
    updated: "Updated",
    owner: "Owner",
    related: "See also",
    print: "Printable version",
    back: "Back to the page",
    search: "Search pages",
    signIn: "Sign in",
    signOut: "Sign out",
    menu: "Menu",
    skip: "Skip to content",
    here: "You are here",
  },
};
