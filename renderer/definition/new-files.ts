// What files hold when they are added here: the least that the platform takes.
import type { FileRole } from '../../shared/base/problem';
import type { JsonChange } from '../../shared/text/edit';

const properties = {
  connectionParameters: {},
  iconBrandColor: '#007ee5',
  capabilities: [],
  policyTemplateInstances: [],
};

/** Hands every request on as it is, which is what happens without a script. */
const script = `public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        return await Context.SendAsync(Context.Request, CancellationToken).ConfigureAwait(false);
    }
}
`;

/** The change that makes the file, by role; files that other parts of the app make are not here. */
export const newFiles: Readonly<Partial<Record<FileRole, JsonChange>>> = {
  properties: { kind: 'set', path: ['properties'], value: properties },
  script: { kind: 'text', edits: [{ offset: 0, length: 0, text: script }] },
};
