// Text to be read, in Monaco: coloured, folding, searchable. Monaco is loaded when the first one is shown; the text
// stands there plainly until then.
import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { ColorScheme } from '../theme/use-color-scheme';

export interface CodeViewerProps {
  /** What it is, for screen readers. */
  readonly label: string;
  readonly text: string;
  /** `json`, `csharp` or `plaintext`. */
  readonly language: string;
  readonly scheme: ColorScheme;
}

const MonacoViewer = lazy(async () => {
  const { MonacoViewer: default_ } = await import('./monaco-viewer');
  return { default: default_ };
});

/** The first part of a text is enough while the viewer is on its way. */
const previewLength = 5000;

export function CodeViewer(props: CodeViewerProps) {
  const styles = useStyles();
  return (
    <Suspense fallback={<pre className={styles.plain}>{props.text.slice(0, previewLength)}</pre>}>
      <MonacoViewer {...props} />
    </Suspense>
  );
}

const useStyles = makeStyles({
  plain: {
    margin: 0,
    height: '100%',
    overflow: 'hidden',
    paddingLeft: '44px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
  },
});
