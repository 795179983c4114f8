import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { buildExtension, PROJECT } from '../extension.ts';
import { readManifest, TARGETS } from '../manifest.ts';

/** Every file in the zip bears this time, so that two runs give the same bytes. 1980 is the format's first year. */
const ZIP_TIME = new Date(1980, 0, 2);

/** Writes a zip for each store to `dist/`, byte-identical when run twice. */
export async function runPackage(): Promise<number> {
  const { version } = await readManifest(join(PROJECT, 'manifest.json'));
  await mkdir(join(PROJECT, 'dist'), { recursive: true });
  for (const target of TARGETS) {
    const folder = join(PROJECT, 'dist', target);
    await buildExtension({ target, outDir: folder });
    const file = `dist/boi-canh-${version}-${target}.zip`;
    const bytes = await zipFolder(folder);
    await writeFile(join(PROJECT, file), bytes);
    console.log(`${file}  ${bytes.length} bytes`);
  }
  return 0;
}

/** The folder as a zip: sorted names, one fixed time, no attributes of the machine. */
async function zipFolder(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const files: Zippable = {};
  for (const name of names) {
    files[name] = [
      new Uint8Array(await readFile(join(folder, name))),
      { mtime: ZIP_TIME, os: 3, attrs: 0o644 << 16 },
    ];
  }
  return zipSync(files, { level: 9 });
}
