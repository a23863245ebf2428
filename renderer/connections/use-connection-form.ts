// What the form of a connection knows and does: the draft, what the connector needs for it, the OAuth app beside it,
// and saving. What is typed lives here alone, and is gone with the form.
import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import type { ConnectionSummary, ConnectionType, OAuthApp } from '../../shared/contract/connection-calls';
import { readConnectionNeeds } from '../../shared/security/read-connection-needs';
import { readParameterSets } from '../../shared/security/read-parameter-sets';
import { useStudio } from '../store/studio';
import {
  buildDraft,
  findDraftFaults,
  listAskedFields,
  listDefaults,
  listValues,
  suggestName,
  type ConnectionDraft,
} from './connection-draft';
import { buildAppDraft, findAppFaults, toSavedApp, type OAuthAppDraft } from './oauth-app-draft';

/** The connection to change (null for a new one), and the others of the connector. */
export interface ConnectionFormInput {
  readonly document: ConnectorDocument;
  readonly saved: ConnectionSummary | null;
  readonly connections: readonly ConnectionSummary[];
}

export function useConnectionForm({ document, saved, connections }: ConnectionFormInput) {
  const { store } = useStudio();
  const sets = useMemo(() => readParameterSets(document), [document]);
  const [draft, setDraft] = useState<ConnectionDraft>(() => {
    const set = saved ? saved.set : (sets.list[0]?.name ?? null);
    return buildDraft(readConnectionNeeds(document, undefined, set), saved, suggestName(connections), set);
  });
  const own = useMemo(() => readConnectionNeeds(document, undefined, draft.set), [document, draft.set]);
  const needs = useMemo(
    () => readConnectionNeeds(document, draft.type, draft.set),
    [document, draft.type, draft.set],
  );
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const clientId = own.oauth?.clientId ?? '';
  const app = useOAuthApp(draft.set, clientId);
  const isSameWay = saved !== null && saved.set === draft.set && saved.status !== 'needs-values';
  const kept = isSameWay ? saved.kept : [];
  const isAppAsked = !needs.parameters.some((one) => /:clientid$/i.test(one.name) && !one.hidden);
  const findFaults = () => ({
    ...findDraftFaults(draft, needs.fields, kept),
    ...(draft.type === 'oauth2'
      ? findAppFaults(isAppAsked ? app.draft : { ...app.draft, clientId: '-' })
      : {}),
  });
  const close = () => store.getState().closeConnectionForm();
  const keep = async (): Promise<Problem | null> => {
    if (draft.type === 'oauth2') {
      const refused = await store.getState().saveApp({ set: draft.set, ...toSavedApp(app.draft, clientId) });
      if (refused) return refused;
    }
    const { name, type, set } = draft;
    const values = listValues(draft, needs.fields);
    return store.getState().saveConnection({ id: saved?.id ?? null, name, type, set, values });
  };
  const save = async () => {
    setTried(true);
    if (isSaving || Object.keys(findFaults()).length > 0) return;
    setSaving(true);
    const refused = await keep();
    setSaving(false);
    setProblem(refused);
    if (refused) return;
    close();
    const { connectionId } = store.getState();
    if (draft.type === 'oauth2' && connectionId !== null) void store.getState().startSignIn(connectionId);
  };
  const chooseSet = (set: string) => {
    const next = readConnectionNeeds(document, undefined, set);
    setDraft({ ...draft, set, type: next.type, values: listDefaults(next.fields) });
  };
  return {
    draft,
    needs,
    own,
    sets,
    kept,
    fields: listAskedFields(draft, needs.fields),
    faults: isTried ? findFaults() : {},
    app: { ...app, clientId, isAsked: isAppAsked },
    isSaving,
    problem,
    close,
    save,
    chooseSet,
    chooseType: (type: ConnectionType) => setDraft({ ...draft, type }),
    changeName: (name: string) => setDraft({ ...draft, name }),
    changeValue: (name: string, value: string | null | undefined) =>
      setDraft({ ...draft, values: { ...draft.values, [name]: value } }),
  };
}

/** The OAuth app as it is kept, and as it is being changed. */
function useOAuthApp(set: string | null, clientId: string) {
  const { store } = useStudio();
  const [kept, setKept] = useState<OAuthApp | null>(null);
  const [draft, setDraft] = useState<OAuthAppDraft>(() => buildAppDraft(null, clientId));
  useEffect(() => {
    let isCurrent = true;
    void store
      .getState()
      .readApp(set)
      .then((read) => {
        if (!isCurrent || !read.ok) return;
        setKept(read.value);
        setDraft(buildAppDraft(read.value, clientId));
      });
    return () => {
      isCurrent = false;
    };
  }, [store, set, clientId]);
  return { kept, draft, change: setDraft };
}
