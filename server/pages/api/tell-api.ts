import type { Language } from "../../../core/language/define-messages.ts";
import type { App } from "../../app-types.ts";
import { problemTitles } from "../../problem-messages.ts";
import { apiMessages } from "./api-messages.ts";
import { type DescribedWords, describedWords } from "./described-words.ts";
import { subjects } from "./subjects.ts";

export type ApiDocument = ReturnType<App["getOpenAPI31Document"]>;
type Path = NonNullable<ApiDocument["paths"]>[string];
type Operation = NonNullable<Path["get"]>;

const methods = ["get", "put", "post", "patch", "delete"] as const;

/** The document with its words, in one language: what is registered has form alone. */
export function tellApi(document: ApiDocument, language: Language): ApiDocument {
  const paths = Object.entries(document.paths ?? {}).map(
    ([path, item]) => [path, tellPath(item, language)] as const,
  );
  const used = new Set(
    Object.values(document.paths ?? {}).flatMap((item) =>
      methods.map((method) => describedWords.get(item[method]?.operationId ?? "")?.subject),
    ),
  );
  return {
    ...document,
    info: { ...document.info, description: apiMessages(language).about },
    tags: Object.entries(subjects)
      .filter(([id]) => [...used].some((subject) => subject === id))
      .map(([, { title }]) => ({ name: title[language] })),
    paths: Object.fromEntries(paths),
  };
}

function tellPath(item: Path, language: Language): Path {
  const told = methods.flatMap((method) => {
    const operation = item[method];
    const words = describedWords.get(operation?.operationId ?? "");
    return operation && words ? [[method, tellOperation(operation, words, language)] as const] : [];
  });
  return { ...item, ...Object.fromEntries(told) };
}

function tellOperation(operation: Operation, words: DescribedWords, language: Language): Operation {
  const say = apiMessages(language);
  const responses = Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const fine = "content" in response ? say.answer : say.done;
    const description = status === "default" ? refusalOf(words, language) : fine;
    return [status, { ...response, description }] as const;
  });
  return {
    ...operation,
    summary: words.summary[language],
    tags: [subjects[words.subject].title[language]],
    responses: Object.fromEntries(responses),
    "x-who": words.who,
    "x-problems": words.problems,
  };
}

function refusalOf({ refuses, problems }: DescribedWords, language: Language): string {
  const say = apiMessages(language);
  if (refuses === "oauth") return say.oauthError;
  if (refuses === "scim") return say.scimError;
  const titles = problemTitles(language);
  return problems.length === 0 ? say.problem : problems.map((code) => `${titles[code]} (${code})`).join(", ");
}
