// Reads a file that was chosen in the window into the value of an input: its bytes in base64 with name and media
// type, the form in which flows hand files on.
import type { JsonObject } from '../../shared/base/json-value';

/** Larger files are refused: an input crosses to the main process as one piece of text. */
export const mostFileBytes = 50 * 1024 * 1024;

/** The value for a file; null when it is too large or cannot be read. */
export async function readFileValue(file: File): Promise<JsonObject | null> {
  if (file.size > mostFileBytes) return null;
  const address = await readAsAddress(file);
  if (address === null) return null;
  return {
    name: file.name,
    '$content-type': file.type || 'application/octet-stream',
    $content: address.slice(address.indexOf(',') + 1),
  };
}

/** The file as a `data:` address, which ends with its base64. */
function readAsAddress(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
