// oxlint-disable-next-line import/no-unassigned-import -- sets zod up before any schema is made
import "../../../ui/zod-without-eval.ts";
import { render } from "preact";
import { ConnectPage } from "../../connect/connect-page.tsx";

const page = document.querySelector("#page");
if (page) render(<ConnectPage />, page);
