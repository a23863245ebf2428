// Says a sentence through screen readers whenever `seq` grows, even when the sentence is the same as before.
import { makeStyles } from '@fluentui/react-components';

interface AnnouncerProps {
  readonly text: string;
  readonly seq: number;
}

export function Announcer({ text, seq }: AnnouncerProps) {
  const styles = useStyles();
  // Two regions take turns: a change of text is what is read out, and the same text twice would be none.
  return (
    <>
      <output aria-live="polite" aria-atomic="true" className={styles.hidden}>
        {seq % 2 === 0 ? text : ''}
      </output>
      <output aria-live="polite" aria-atomic="true" className={styles.hidden}>
        {seq % 2 === 1 ? text : ''}
      </output>
    </>
  );
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
