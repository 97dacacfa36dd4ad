// Puts the language server that Maven has built, and the licence, into the folder that is packaged.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const target = "../../target";
const jars = readdirSync(target).filter((name) => /^allowance-language-server-.*-standalone\.jar$/.test(name));
if (jars.length !== 1) {
  throw new Error(`there are ${jars.length} language servers in ${target}; run "mvn -B -ntp -pl language-server -am package -DskipTests" first`);
}
rmSync("server", { recursive: true, force: true });
mkdirSync("server");
copyFileSync(join(target, jars[0]), "server/allowance-language-server.jar");
copyFileSync("../../../LICENSE", "LICENSE");
