import { buffer } from "node:stream/consumers";
import { readMail } from "./read-mail.ts";

// Runs as a process of its own: a letter may take all memory or never end, and only a process can be limited and killed.
// It reads one letter from its standard input and says what is in it on its standard output.
process.stdout.write(JSON.stringify(await readMail(await buffer(process.stdin))));
