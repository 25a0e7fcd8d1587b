// Plain JavaScript, because Node 20 cannot even read the TypeScript of the entry points: preloaded by --import.
const needed = 24;
const found = Number(process.versions.node.split(".")[0]);

if (found < needed) {
  const russian = !/^(en|C|POSIX)/.test(process.env["LC_ALL"] || process.env["LANG"] || "ru");
  process.stderr.write(
    russian
      ? `Нужен Node ${needed}, а запущен ${process.versions.node}. ` +
          `Выполните «npm ci» без --ignore-scripts и --omit и запускайте через «npm run»: нужный Node приедет с зависимостями.\n`
      : `Node ${needed} is needed, this is ${process.versions.node}. ` +
          `Run "npm ci" without --ignore-scripts and --omit, and start through "npm run": the right Node comes with the dependencies.\n`,
  );
  process.exit(1);
}
