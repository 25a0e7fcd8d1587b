import { judgeErlangCase } from "./judge-erlang-case.ts";
import { judgeFile } from "./judge-file.ts";
import { readErlangCases } from "./erlang-cases.ts";

judgeFile({ file: "../shared/data/desk/erlang.json", read: readErlangCases, judge: judgeErlangCase });
