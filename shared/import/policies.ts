// The policies that an import adds where OpenAPI 2.0 cannot say something and the platform can do it.
import type { JsonObject } from '../base/json-value';

const prefix = 'x-ms-apimTemplateParameter.';
const operationsKey = 'x-ms-apimTemplate-operationName';
const sectionKey = 'x-ms-apimTemplate-policySection';

/** Sends an operation to a path of the web API that is not the one in the definition. */
export function buildRoutePolicy(operationId: string, newPath: string): JsonObject {
  return {
    templateId: 'routerequesttoendpoint',
    title: `Route ${operationId}`,
    parameters: {
      [`${prefix}newPath`]: newPath,
      [`${prefix}httpMethod`]: '@Request.OriginalHTTPMethod',
      [operationsKey]: [operationId],
    },
  };
}

/** Sends operations to a server of their own; `base` is its address with the base path. */
export function buildHostPolicy(operationIds: readonly string[], base: string): JsonObject {
  return {
    templateId: 'dynamichosturl',
    title: `Send to ${base.replace(/^https?:\/\//, '')}`,
    parameters: { [`${prefix}urlTemplate`]: base, [operationsKey]: operationIds },
  };
}

/** Sends the value of a connection parameter in a header or in the query. */
export function buildKeyPolicy(place: 'header' | 'query', name: string, parameter: string): JsonObject {
  const value = `@connectionParameters('${parameter}')`;
  const shared = {
    [`${prefix}name`]: name,
    [`${prefix}value`]: value,
    [`${prefix}existsAction`]: 'override',
  };
  return place === 'header'
    ? {
        templateId: 'setheader',
        title: `Set header ${name}`,
        parameters: { ...shared, [sectionKey]: 'Request' },
      }
    : { templateId: 'setqueryparameter', title: `Set query parameter ${name}`, parameters: shared };
}
