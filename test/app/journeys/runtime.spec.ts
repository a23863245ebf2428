// Calls on bad days, as a person sees them: one connector, one app, a web API on loopback that does it all.
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFiles } from '../../support/connector-folder';
import { startLoopbackServer } from '../../support/loopback-server';
import { buildSelfSigned } from '../../support/self-signed-certificate';
import { largeBytes, startTroubledApi } from '../../support/troubled-api';
import { answerSaveDialog } from '../dialogs';
import { expect, test } from '../journey';

const operation = (summary: string, more: object = {}) => ({
  operationId: summary.replaceAll(' ', ''),
  summary,
  responses: { 200: { description: 'Done' } },
  ...more,
});

const policy = (templateId: string, title: string, names: readonly string[], parameters: object) => ({
  templateId,
  title,
  parameters: {
    ...Object.fromEntries(
      Object.entries(parameters).map(([name, value]: [string, unknown]) => [
        `x-ms-apimTemplateParameter.${name}`,
        value,
      ]),
    ),
    'x-ms-apimTemplate-policySection': 'Request',
    'x-ms-apimTemplate-operationName': names,
  },
});

function buildConnector(host: string, secureHost: string) {
  const file = { name: 'file', in: 'formData', type: 'file', required: true, 'x-ms-summary': 'Document' };
  const note = { name: 'note', in: 'formData', type: 'string', 'x-ms-summary': 'Note' };
  return {
    'apiDefinition.swagger.json': {
      swagger: '2.0',
      info: { title: 'Bad days', version: '1.0' },
      host,
      schemes: ['http'],
      paths: {
        '/list': { get: operation('List things', { 'x-ms-pageable': { nextLinkName: 'nextLink' } }) },
        '/upload': {
          post: operation('Upload', { consumes: ['multipart/form-data'], parameters: [file, note] }),
        },
        '/large': { get: operation('Large reply') },
        '/gzip': { get: operation('Packed reply') },
        '/moved': { get: operation('Moved') },
        '/slow': { get: operation('Slow') },
        '/reset': { get: operation('Broken off') },
        '/busy': { get: operation('Busy') },
        '/secure': { get: operation('Self signed') },
        '/unknown': { get: operation('Unknown host') },
        '/policies': { get: operation('Policies') },
        '/wrong': { get: operation('Wrong policy') },
        '/code': { get: operation('Code') },
      },
    },
    'apiProperties.json': {
      properties: {
        iconBrandColor: '#0f6cbd',
        connectionParameters: {},
        scriptOperations: ['Code'],
        policyTemplateInstances: [
          policy('updatenextlink', 'Next link', ['Listthings'], { nextLinkPropertyName: 'nextLink' }),
          policy('dynamichosturl', 'Secure host', ['Selfsigned'], { urlTemplate: `https://${secureHost}` }),
          policy('dynamichosturl', 'No host', ['Unknownhost'], { urlTemplate: 'https://nowhere.invalid' }),
          policy('setheader', 'Tenant', ['Policies'], { name: 'X-Tenant', value: 'north' }),
          policy('routerequesttoendpoint', 'Other path', ['Policies'], { newPath: '/real/path' }),
          policy('setheader', 'Misspelt', ['Wrongpolicy'], { name: 'X-A', value: "@hedaers('a')" }),
        ],
      },
    },
  };
}

const code = `public class Script : ScriptBase
{
    public override Task<HttpResponseMessage> ExecuteAsync()
    {
        Context.Logger.LogInformation("here");
        return Context.SendAsync(Context.Request, CancellationToken);
    }
}
`;

test('a call on a bad day says what happened, and every step can be seen', async ({ folder, start }) => {
  test.slow();
  const api = await startTroubledApi();
  const secure = await startLoopbackServer(
    (_request, response) => response.end(),
    buildSelfSigned('localhost'),
  );
  await writeFiles(`${folder}/bad-days`, buildConnector(api.host, `localhost:${secure.port}`));
  await writeFile(path.join(folder, 'bad-days', 'script.csx'), code);
  const studio = await start({ args: [`${folder}/bad-days`] });
  const { app, explorer, test: panel } = studio;
  const open = async (title: string) => {
    await explorer.row(title).click();
    await expect(panel.region.getByRole('heading', { name: title })).toBeVisible();
  };
  const send = async (title: string) => {
    await open(title);
    await panel.sendButton.click();
  };
  const step = (name: string) => panel.steps.filter({ hasText: name });
  await explorer.row('List things').click();
  await studio.goTo('Test');

  await test.step('the next page is one press away', async () => {
    await send('List things');
    await panel.view('Body').click();
    await expect(panel.reply).toContainText('first');
    await panel.reply.getByRole('button', { name: 'Next page' }).click();
    await expect(panel.reply).toContainText('last');
    await expect(panel.reply.getByRole('button', { name: 'Next page' })).toBeHidden();
    expect(api.lines()).toEqual(['GET /list', 'GET /list?page=2']);
  });

  await test.step('a file goes out as a form in parts', async () => {
    await writeFile(path.join(folder, 'paper.txt'), 'on paper');
    await open('Upload');
    await panel.inputs.getByLabel('File for Document').setInputFiles(path.join(folder, 'paper.txt'));
    await panel.inputs.getByLabel('Note').fill('a note');
    await panel.sendButton.click();
    await expect(panel.outcome).toContainText('200');
    expect(api.bodyOf('/upload')).toMatch(/filename="paper\.txt"[^]*on paper[^]*name="note"[^]*a note/u);
  });

  await test.step('200 MB come in, are shown in part, and are saved whole', async () => {
    await send('Large reply');
    await expect(panel.outcome).toContainText('200 MB', { timeout: 60_000 });
    await panel.view('Body').click();
    await expect(panel.reply).toContainText('The first 1 MB of 200 MB');
    const file = path.join(folder, 'large.txt');
    await answerSaveDialog(app, file);
    await panel.reply.getByRole('button', { name: 'Save the body' }).click();
    await expect.poll(async () => (await stat(file).catch(() => null))?.size).toBe(largeBytes);
  });

  await test.step('a packed reply is read, a redirect is handed on', async () => {
    await send('Packed reply');
    await panel.view('Body').click();
    await expect(panel.reply).toContainText('"packed": true');
    await send('Moved');
    await expect(panel.outcome).toContainText('302');
    await panel.view('Trace').click();
    await expect(step('Outputs')).toContainText('Redirect to /gzip, not followed');
  });

  await test.step('a slow call can be given up', async () => {
    await send('Slow');
    await panel.cancelButton.click();
    await expect(panel.sendButton).toBeVisible();
    await expect(panel.reply).toContainText('No reply yet');
  });

  await test.step('what keeps a reply away is said plainly', async () => {
    await send('Broken off');
    await expect(panel.reply).toContainText('closed the connection before its reply was complete');
    await expect(step('Outputs')).toContainText('502 Bad Gateway from the gateway');
    await send('Self signed');
    await expect(panel.reply).toContainText('is signed by itself');
    await send('Unknown host');
    await expect(panel.reply).toContainText('There is no host called nowhere.invalid');
  });

  await test.step('a busy web API is asked again after the wait that it names', async () => {
    await send('Busy');
    await expect(panel.outcome).toContainText('200');
    await panel.view('Trace').click();
    await expect(step('Wait')).toContainText('1 s, as the web API asks');
    await expect(step('Reply 200, try 2')).toBeVisible();
  });

  await test.step('policies show what they change, and the one that cannot run', async () => {
    await send('Policies');
    await panel.view('Trace').click();
    await step('Other path').click();
    const details = panel.reply.getByRole('region', { name: 'Other path' });
    await expect(details).toContainText('/policies');
    await expect(details).toContainText('/real/path');
    await step('Tenant').click();
    await expect(panel.reply.getByRole('region', { name: 'Tenant' })).toContainText('X-Tenant');
    expect(api.lines().at(-1)).toBe('GET /real/path');
    await send('Wrong policy');
    await expect(panel.reply).toContainText('Policies have no function called hedaers');
    await expect(step('Misspelt').getByLabel('Failed')).toBeVisible();
  });

  await test.step('custom code has its step', async () => {
    await send('Code');
    await expect(panel.outcome).toContainText('200', { timeout: 60_000 });
    await panel.view('Trace').click();
    await expect(step('Custom code')).toBeVisible();
  });

  await Promise.all([api.close(), secure.close()]);
});
