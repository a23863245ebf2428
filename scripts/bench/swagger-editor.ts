// Swagger Editor, fetched once into the user's cache to be measured against; it is no part of the product.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { userCacheDir } from '../folders.mjs';
import { npmCommand } from '../run-command.mjs';

const version = '4.14.8';

/** The folder with the editor's files. */
export function fetchSwaggerEditor(): string {
  const folder = path.join(userCacheDir(), `swagger-editor-dist-${version}`);
  const unpacked = path.join(folder, 'package');
  if (existsSync(path.join(unpacked, 'swagger-editor-bundle.js'))) return unpacked;
  mkdirSync(folder, { recursive: true });
  const [program = '', ...args] = npmCommand('pack', `swagger-editor-dist@${version}`, '--silent');
  const archive = execFileSync(program, args, { cwd: folder, encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', archive, '-C', folder], { cwd: folder });
  return unpacked;
}

/** Writes a page that shows a definition in the editor, as its own page does, and says where it is. */
export function writeEditorPage(folder: string, definition: string): string {
  const editor = fetchSwaggerEditor();
  const page = path.join(folder, 'swagger-editor.html');
  const url = (name: string): string => `file://${path.join(editor, name)}`;
  writeFileSync(path.join(folder, 'definition.js'), `window.definition = ${JSON.stringify(definition)};`);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Swagger Editor</title>
<link href="${url('swagger-editor.css')}" rel="stylesheet">
<div id="swagger-editor"></div>
<script src="definition.js"></script>
<script src="${url('swagger-editor-bundle.js')}"></script>
<script src="${url('swagger-editor-standalone-preset.js')}"></script>
<script>
  localStorage.setItem('swagger-editor-content', window.definition);
  window.editor = SwaggerEditorBundle({
    dom_id: '#swagger-editor',
    layout: 'StandaloneLayout',
    presets: [SwaggerEditorStandalonePreset],
  });
</script>`,
  );
  return page;
}
