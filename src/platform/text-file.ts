/** Text files as people have them. */

/** By its byte order mark, else as UTF-8; null where it is neither, or no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without its mark has zeros wherever a letter is of ASCII.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
