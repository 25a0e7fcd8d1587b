// oxlint-disable-next-line import/no-unassigned-import -- sets zod up before any schema is made
import "../../../ui/zod-without-eval.ts";
import { render } from "preact";
import { chooseLanguage } from "../../../core/language/choose-language.ts";
import { ConnectPage } from "../../connect/connect-page.tsx";
import { connectMessages } from "../../connect/connect-messages.ts";

const language = chooseLanguage(navigator.language);
document.documentElement.lang = language;
document.title = connectMessages(language).title;
const page = document.querySelector("#page");
if (page) render(<ConnectPage />, page);
