/** Files and folders dropped on the reading room, on their way to the page that saves them. */

/** More files than anyone drops on purpose. */
const MOST_FILES = 20_000;

let waiting: Promise<readonly File[]> | null = null;

/** Takes what a drop holds; null where it holds no files. Must be called while the event is handled. */
export function takeDrop(data: DataTransfer | null): Promise<readonly File[]> | null {
  if (!data || ![...data.types].includes('Files')) return null;
  // Entries are gone once the event is over.
  const entries = [...data.items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : [],
  );
  waiting = entries.length > 0 ? filesIn(entries) : Promise.resolve([...data.files]);
  return waiting;
}

/** What was dropped last, once. */
export function takeWaiting(): Promise<readonly File[]> | null {
  const files = waiting;
  waiting = null;
  return files;
}

/** Whether something that is dragged over a page holds files. */
export const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

async function filesIn(roots: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  const queue = [...roots];
  for (let entry = queue.shift(); entry && files.length < MOST_FILES; entry = queue.shift()) {
    if (entry.isFile) {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) files.push(file);
    } else if (entry.isDirectory) queue.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
  }
  return files.sort((a, b) => a.name.localeCompare(b.name));
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A directory gives its entries a hundred at a time, and none at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (more.length === 0) return found;
    found.push(...more);
  }
}
