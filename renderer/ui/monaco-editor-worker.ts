// The worker that Monaco hands its own long work. Bundled as a file of its own.
import 'monaco-editor/editor/editor.worker';
