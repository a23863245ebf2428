// The part of the form about the app at the identity provider: its client ID and secret, asked for once for all
// connections of the connector, and the redirect URL that has to be registered there.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useStudio } from '../store/studio';
import type { OAuthAppDraft } from './oauth-app-draft';

interface OAuthAppFieldsProps {
  readonly draft: OAuthAppDraft;
  /** The client ID that the connector names; empty for none. */
  readonly connectorClientId: string;
  readonly isSecretKept: boolean;
  /** False where the values of the connection bring an app of their own. */
  readonly isAsked: boolean;
  readonly redirectUrl: string;
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (draft: OAuthAppDraft) => void;
}

export function OAuthAppFields(props: OAuthAppFieldsProps) {
  const { draft, connectorClientId, isSecretKept, isAsked, faults, onChange } = props;
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>App at the identity provider</legend>
      {isAsked && (
        <>
          <Field
            label="Client ID"
            required
            validationMessage={faults['clientId']}
            hint={
              connectorClientId !== '' && draft.clientId.trim() === connectorClientId
                ? 'The one that the connector names.'
                : undefined
            }
          >
            <Input
              required={false}
              aria-required
              autoComplete="off"
              spellCheck={false}
              value={draft.clientId}
              onChange={(_, { value }) => onChange({ ...draft, clientId: value })}
            />
          </Field>
          <Field
            label="Client secret"
            hint={
              isSecretKept && draft.clientSecret === undefined
                ? 'A secret is kept for this connector. Type to replace it.'
                : 'Asked for once and kept with the connections, never in the connector. Leave it empty for an app without a secret.'
            }
          >
            <Input
              type="password"
              autoComplete="off"
              spellCheck={false}
              placeholder={isSecretKept && draft.clientSecret === undefined ? 'Kept' : ''}
              value={draft.clientSecret ?? ''}
              onChange={(_, { value }) =>
                onChange({ ...draft, clientSecret: value === '' && isSecretKept ? undefined : value })
              }
            />
          </Field>
        </>
      )}
      <div className={styles.redirect}>
        <RedirectUrl url={props.redirectUrl} />
        <Field label="Port" validationMessage={faults['port']} className={styles.port}>
          <Input
            className={styles.portInput}
            input={{ className: styles.portInput }}
            inputMode="numeric"
            autoComplete="off"
            value={draft.port}
            onChange={(_, { value }) => onChange({ ...draft, port: value })}
          />
        </Field>
      </div>
    </fieldset>
  );
}

function RedirectUrl({ url }: { readonly url: string }) {
  const styles = useStyles();
  const { store, bridge } = useStudio();
  const copy = async () => {
    const copied = await bridge.call('app.copy-text', { text: url });
    if (copied.ok) store.getState().announce('The redirect URL was copied.');
    else store.getState().showProblem(copied.problem);
  };
  return (
    <Field
      label="Redirect URL"
      className={styles.url}
      hint="Register it at the identity provider, beside the one for the platform."
    >
      <Input
        readOnly
        value={url}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={<CopyRegular />}
            aria-label="Copy the redirect URL"
            disabledFocusable={url === ''}
            onClick={() => void copy()}
          />
        }
      />
    </Field>
  );
}

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    margin: 0,
    padding: '4px 12px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: '0 4px', fontWeight: tokens.fontWeightSemibold },
  redirect: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
  url: { flex: '1 1 0', minWidth: 0 },
  port: { width: '96px', flexShrink: 0 },
  // An input is as wide as twenty letters unless it is told not to be.
  portInput: { minWidth: 0, width: '100%' },
});
