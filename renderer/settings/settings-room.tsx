// Settings: how the app looks, how long a test call may take, and where connections are kept.
import { Field, Radio, RadioGroup, SpinButton, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStudio, useStudioState } from '../store/studio';

const secondMs = 1000;
const leastSeconds = 1;
const mostSeconds = 600;

export function SettingsRoom() {
  const styles = useStyles();
  const { store } = useStudio();
  const settings = useStudioState((state) => state.settings);
  const change = (part: Parameters<ReturnType<typeof store.getState>['changeSettings']>[0]) =>
    void store.getState().changeSettings(part);
  return (
    <div className={styles.room}>
      <div className={styles.page}>
        <h1 className={styles.title}>Settings</h1>
        <Group title="Appearance">
          <Field label="Theme">
            <RadioGroup
              layout="horizontal"
              value={settings.theme}
              onChange={(_, { value }) => {
                if (value === 'system' || value === 'light' || value === 'dark') change({ theme: value });
              }}
            >
              <Radio value="system" label="As the system" />
              <Radio value="light" label="Light" />
              <Radio value="dark" label="Dark" />
            </RadioGroup>
          </Field>
          <Switch
            label="Show the definition beside the designer when a connector is opened"
            checked={settings.definitionOpen}
            onChange={(_, { checked }) => change({ definitionOpen: checked })}
          />
        </Group>
        <Group title="Test calls">
          <Field
            label="Give up after, in seconds"
            hint="A test call that takes longer is ended, and its trace says so."
          >
            <SpinButton
              className={styles.number}
              min={leastSeconds}
              max={mostSeconds}
              value={Math.round(settings.callTimeoutMs / secondMs)}
              onChange={(_, data) => {
                const seconds = data.value ?? Number(data.displayValue);
                if (!Number.isInteger(seconds) || seconds < leastSeconds || seconds > mostSeconds) return;
                change({ callTimeoutMs: seconds * secondMs });
              }}
            />
          </Field>
        </Group>
        <About />
      </div>
    </div>
  );
}

function About() {
  const styles = useStyles();
  const info = useStudioState((state) => state.info);
  const protection = useStudioState((state) => state.protection);
  if (!info) return null;
  const by = protection?.kind === 'passphrase' ? 'with your passphrase' : 'by the operating system';
  return (
    <>
      <Group title="Connections">
        <p className={styles.text}>
          {info.vault === 'encrypted'
            ? `Keys and passwords are encrypted ${by} and stay on this computer.`
            : `Keys and passwords are kept in memory until the app closes. ${info.vaultReason}`}
        </p>
      </Group>
      <Group title="About">
        <p className={styles.text}>
          Connector Studio {info.version}, Electron {info.electron}
        </p>
      </Group>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.head}>{title}</h2>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  room: { height: '100%', overflowY: 'auto' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    maxWidth: '720px',
    padding: '20px 32px 32px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { width: '120px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, userSelect: 'text' },
});
