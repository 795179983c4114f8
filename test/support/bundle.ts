import { build } from 'vite';

/** A module with all it imports as one classic script, as content scripts are bundled. */
export async function bundleScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'script' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`nothing was built of ${entry}`);
  return output.output[0].code;
}
