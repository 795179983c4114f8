/** `tsx src/build/main.ts COMMAND`: what the scripts of package.json call. */
import { runBuild } from './commands/build.ts';
import { runDev } from './commands/dev.ts';
import { runIcons } from './commands/icons.ts';
import { runLintExtension } from './commands/lint-extension.ts';
import { runPackSchema } from './commands/pack-schema.ts';
import { runPackage } from './commands/package.ts';
import { runScreenshots } from './commands/screenshots.ts';
import { runSizes } from './commands/sizes.ts';
import { runStart } from './commands/start.ts';

const COMMANDS: Record<string, () => Promise<number>> = {
  build: runBuild,
  dev: runDev,
  icons: runIcons,
  'lint-extension': runLintExtension,
  'pack-schema': runPackSchema,
  package: runPackage,
  screenshots: runScreenshots,
  sizes: runSizes,
  start: runStart,
};

const command = COMMANDS[process.argv[2] ?? ''];
if (!command) {
  console.error(`usage: main.ts ${Object.keys(COMMANDS).join(' | ')}`);
  process.exit(2);
}
process.exitCode = await command();
