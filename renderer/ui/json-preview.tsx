// A JSON value to be read: printed, coloured, cut where it is long.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { printJsonLines, type JsonLike } from './json-lines';

interface JsonPreviewProps {
  readonly label: string;
  readonly value: JsonLike;
  /** Lines shown at first, and each time more are asked for. */
  readonly maxLines?: number;
  readonly className?: string;
}

export function JsonPreview({ label, value, maxLines = 200, className }: JsonPreviewProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(maxLines);
  const { lines, cut } = useMemo(() => printJsonLines(value, shown), [value, shown]);
  return (
    <div className={className}>
      <pre aria-label={label} className={styles.text}>
        {lines.map((pieces, row) => (
          <div key={row}>
            {pieces.map((one, at) => (
              <span key={at} className={mergeClasses(one.kind !== 'sign' && styles[one.kind])}>
                {one.text}
              </span>
            ))}
          </div>
        ))}
      </pre>
      {cut > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + maxLines)}>
          Show more ({cut} lines)
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  text: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  key: { color: tokens.colorPaletteBlueForeground2 },
  string: { color: tokens.colorPaletteRedForeground1 },
  number: { color: tokens.colorPaletteGreenForeground2 },
  word: { color: tokens.colorPalettePurpleForeground2 },
});
