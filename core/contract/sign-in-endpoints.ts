import { endpoint } from "./endpoint.ts";
import { SignInWays } from "./sign-in.ts";

export const signInEndpoints = {
  signInWays: endpoint({
    id: "signInWays",
    method: "get",
    path: "/api/sign-in-ways",
    who: "public",
    carries: "nothing",
    summary: {
      ru: "Как можно войти: по паролю, через учётную запись компании или и так и так",
      en: "How one may sign in: by password, through the company's provider, or both",
    },
    answer: SignInWays,
    problems: [],
  }),
} as const;
