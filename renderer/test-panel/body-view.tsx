// The body of a reply: JSON and text in the viewer, pictures as pictures, all else by its size and a way to save it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import type { Reply } from '../../shared/contract/runtime-calls';
import { useStudioState } from '../store/studio';
import { useColorScheme } from '../theme/use-color-scheme';
import { CodeViewer } from '../ui/code-viewer';
import { EmptyState } from '../ui/empty-state';
import { printSize } from './print-size';

export function BodyView({ body }: { readonly body: Reply['body'] }) {
  const styles = useStyles();
  const scheme = useColorScheme(useStudioState((state) => state.settings.theme));
  const isCut = body.shownBytes < body.sizeBytes;
  switch (body.kind) {
    case 'empty':
      return <EmptyState title="The reply has no body" />;
    case 'image':
      return (
        <div className={styles.picture}>
          <img src={`data:${body.mediaType};base64,${body.text}`} alt="Body of the reply" />
        </div>
      );
    case 'binary':
      return (
        <EmptyState
          icon={DocumentRegular}
          title={`${body.mediaType || 'A file'}, ${printSize(body.sizeBytes)}`}
          text="It is not text. Save it to look at it in another program."
        />
      );
    default:
      return (
        <div className={styles.box}>
          {isCut && (
            <p className={styles.cut}>
              The first {printSize(body.shownBytes)} of {printSize(body.sizeBytes)}. Save the body to have all
              of it.
            </p>
          )}
          <div className={styles.text}>
            <CodeViewer
              label="Body of the reply"
              text={body.text}
              language={body.kind === 'json' ? 'json' : 'plaintext'}
              scheme={scheme}
            />
          </div>
        </div>
      );
  }
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  text: { flex: '1 1 0', minHeight: 0 },
  cut: { margin: 0, padding: '6px 14px', color: tokens.colorNeutralForeground3 },
  picture: {
    height: '100%',
    padding: '14px',
    overflow: 'auto',
    '& img': { maxWidth: '100%', backgroundColor: tokens.colorNeutralBackground3 },
  },
});
