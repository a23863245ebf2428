// The worker that reads JSON for Monaco: folding, outline, completion, formatting. Bundled as a file of its own.
import 'monaco-editor/language/json/json.worker';
