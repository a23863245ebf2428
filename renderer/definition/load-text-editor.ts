// Loads the text editor with Monaco: a large chunk that nothing else needs.

/** Fetches the chunk, once; what React's `lazy` takes. Call it early to have it when it is needed. */
export async function loadTextEditor() {
  const { TextEditor } = await import('./text-editor');
  return { default: TextEditor };
}
