// The General card: what the connector is called, where its web API stands, and how it looks.
import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { ImageRegular } from '@fluentui/react-icons/svg/image';
import {
  buildGeneralEdit,
  buildIconEdit,
  findGeneralProblem,
  parseHost,
  readGeneral,
  type GeneralField,
} from '../../shared/mapping/plan-general';
import type { ConnectorDocument } from '../../shared/connector/document';
import { useStudio, useStudioState, type Studio } from '../store/studio';
import { ColorTile } from '../ui/color-tile';
import { InlineField } from '../ui/inline-field';

const plainColor = '#5b5fc7';

export function GeneralCard() {
  const document = useStudioState((state) => state.connector?.document);
  return document ? <Card document={document} /> : null;
}

function Card({ document }: { readonly document: ConnectorDocument }) {
  const styles = useStyles();
  const studio = useStudio();
  const general = readGeneral(document);
  const field = (
    name: GeneralField,
    label: string,
    more: { multiline?: boolean; hint?: string; required?: boolean },
  ) => (
    <InlineField
      label={label}
      value={general[name]}
      error={findGeneralProblem(name, general[name])}
      onType={(text) => setField(studio, name, text)}
      onCommit={(text) => (name === 'host' ? finishHost(studio, text) : undefined)}
      {...more}
    />
  );
  return (
    <div className={styles.scroller}>
      <div className={styles.card}>
        <h1 className={styles.title}>General</h1>
        {field('title', 'Title', { required: true, hint: 'What makers look for, at most 30 characters.' })}
        {field('description', 'Description', {
          multiline: true,
          hint: 'What it lets them do, 30 to 500 characters.',
        })}
        <div className={styles.pair}>
          {field('host', 'Host', {
            required: true,
            hint: 'Like api.contoso.com. A whole address is taken apart.',
          })}
          {field('basePath', 'Base path', { hint: 'What every path begins with, like /v1.' })}
        </div>
        {field('version', 'Version', {})}
        <div className={styles.pair}>
          <IconField document={document} title={general.title} color={general.brandColor} />
          <div className={styles.color}>
            {field('brandColor', 'Brand colour', { hint: 'The ground of the icon.' })}
            <input
              type="color"
              aria-label="Pick the brand colour"
              className={styles.picker}
              value={/^#[0-9a-f]{6}$/i.test(general.brandColor) ? general.brandColor : plainColor}
              onChange={(event) => setField(studio, 'brandColor', event.target.value)}
            />
          </div>
        </div>
      </div>
    </div>
  );
}

interface IconFieldProps {
  readonly document: ConnectorDocument;
  readonly title: string;
  readonly color: string;
}

function IconField({ document, title, color }: IconFieldProps) {
  const styles = useStyles();
  const studio = useStudio();
  const { icon } = document;
  const picture = icon ? { picture: `data:image/png;base64,${icon.bytes}` } : {};
  return (
    <Field label="Icon" size="small" hint="A square PNG of at most 230 pixels.">
      <div className={styles.icon}>
        <ColorTile name={title} color={color} size={48} {...picture} />
        <Button size="small" icon={<ImageRegular />} onClick={() => void chooseIcon(studio)}>
          {icon ? 'Change icon' : 'Choose icon'}
        </Button>
        {icon && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => studio.store.getState().edit(buildIconEdit(null))}
          >
            Remove icon
          </Button>
        )}
      </div>
    </Field>
  );
}

/** A whole address that was typed or pasted as the host is taken apart once the field is left. */
function finishHost(studio: Studio, text: string): void {
  const parsed = /[/]/.test(text) ? parseHost(text) : null;
  if (!parsed || !('host' in parsed)) return;
  setField(studio, 'host', parsed.host);
  if (parsed.basePath !== null) setField(studio, 'basePath', parsed.basePath);
}

/** Sets one field as it is typed. */
function setField({ store }: Studio, name: GeneralField, text: string): void {
  const state = store.getState();
  const document = state.connector?.document;
  if (!document) return;
  const edit = buildGeneralEdit(document, name, text);
  if (edit) state.edit(edit);
}

async function chooseIcon({ store, bridge }: Studio): Promise<void> {
  const chosen = await bridge.call('workspace.choose-icon', null);
  const state = store.getState();
  if (!chosen.ok) state.showProblem(chosen.problem);
  else if (chosen.value && state.edit(buildIconEdit(chosen.value)) === null)
    state.announce('The icon is changed.');
}

const useStyles = makeStyles({
  scroller: { height: '100%', overflowY: 'auto' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    maxWidth: '640px',
    padding: '16px 20px 32px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: '14px' },
  icon: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', paddingTop: '2px' },
  color: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  picker: {
    width: '32px',
    height: '24px',
    marginTop: '22px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    cursor: 'pointer',
  },
});
