// Applies policies to a call: which code stands behind which template, and which policies a call meets in which order.
// Source of order and semantics: connector format, section 3.3.
import { printPointer } from '../base/pointer';
import { errorProblem, type Problem } from '../base/problem';
import { fail, type Result } from '../base/result';
import {
  applyArrayToObject,
  applyEncodeProperty,
  applyMoveProperties,
  applyObjectToArray,
  applySetProperty,
  applyStringReplace,
  applyStringToArray,
} from './apply-properties';
import { applyPollingTrigger, applyUnauthenticated, applyUpdateNextLink } from './apply-reply';
import { applyHostUrl, applyRoute } from './apply-route';
import { applySetHeader, applySetQuery, applySetValueFromUrl } from './apply-values';
import type { ApplyPolicy, PolicyCall, PolicyContext, PolicyOutcome } from './policy-call';
import type { PolicySettings } from './policy-settings';
import { isPolicyFor, type PolicyInstance } from './read-policies';
import type { PolicySection } from './template-catalogue';

const appliers: Readonly<Record<string, ApplyPolicy>> = {
  setheader: applySetHeader,
  setqueryparameter: applySetQuery,
  dynamichosturl: applyHostUrl,
  dynamicsubdomain: applyHostUrl,
  routerequesttoendpoint: applyRoute,
  setproperty: applySetProperty,
  convertobjecttoarray: applyObjectToArray,
  convertarraytoobject: applyArrayToObject,
  stringtoarray: applyStringToArray,
  stringreplace: applyStringReplace,
  encodepropertyvalue: applyEncodeProperty,
  moveproperties: applyMoveProperties,
  setvaluefromurl: applySetValueFromUrl,
  updatenextlink: applyUpdateNextLink,
  pollingtrigger: applyPollingTrigger,
  setconnectionstatustounauthenticated: applyUnauthenticated,
};

const bodyTemplates: ReadonlySet<string> = new Set([
  'setproperty',
  'convertobjecttoarray',
  'convertarraytoobject',
  'stringtoarray',
  'stringreplace',
  'encodepropertyvalue',
  'moveproperties',
  'updatenextlink',
]);
const hostTemplates: ReadonlySet<string> = new Set(['dynamichosturl', 'dynamicsubdomain']);

/**
 * Applies one policy. Problems: `policy-unknown-template`, and those of the templates, each with the place of the
 * policy in the properties file.
 */
export function applyPolicy(
  policy: PolicyInstance,
  call: PolicyCall,
  context: PolicyContext,
): Result<PolicyOutcome> {
  const apply = Object.hasOwn(appliers, policy.templateId.toLowerCase())
    ? appliers[policy.templateId.toLowerCase()]
    : undefined;
  const outcome = apply
    ? apply(policy, call, context)
    : fail(
        errorProblem(
          'policy-unknown-template',
          `There is no policy template called ${JSON.stringify(policy.templateId)}.`,
          {
            action: 'Correct the template id in the properties.',
          },
        ),
      );
  return outcome.ok ? outcome : fail(placeProblem(policy, outcome.problem));
}

/** The problem with the place of the policy in the properties file. */
export function placeProblem(policy: PolicyInstance, problem: Problem): Problem {
  return { ...problem, place: { file: 'properties', pointer: printPointer(policy.place) } };
}

/** True where the policy works on the body of its section. */
export function changesBody(policy: PolicyInstance): boolean {
  return bodyTemplates.has(policy.templateId.toLowerCase());
}

/**
 * The policies that a call of an operation meets in a section, in order. Of several host policies in the request one
 * counts, by the settings; the others are left out.
 */
export function listPoliciesFor(
  policies: readonly PolicyInstance[],
  operationId: string,
  section: PolicySection,
  settings: PolicySettings,
): readonly PolicyInstance[] {
  const meant = policies.filter((policy) => policy.section === section && isPolicyFor(policy, operationId));
  const hosts = meant.filter((policy) => hostTemplates.has(policy.templateId.toLowerCase()));
  const counting = settings.severalHosts === 'last' ? hosts.at(-1) : hosts[0];
  return meant.filter((policy) => policy === counting || !hosts.includes(policy));
}
