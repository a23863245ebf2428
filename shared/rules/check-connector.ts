// Checks a connector: the one door of the rules. Runs after each edit, so what an edit did not touch is not checked
// again.
import type { Problem } from '../base/problem';
import type { ConnectorDocument, JsonFile } from '../connector/document';
import { listTextProblems } from '../connector/list-problems';
import type { JsonTree } from '../text/tree';
import { checkBindings } from './check-bindings';
import { checkPaths } from './check-paths';
import { checkValue } from './check-shape';
import { checkSize } from './check-size';
import { definitionRule } from './definition-shape';
import { findDangling } from './find-dangling';
import type { Finding } from './finding';
import { placeFindings } from './place-findings';
import { propertiesRule } from './properties-shape';

const kept = new WeakMap<JsonTree, readonly Problem[]>();

/**
 * Every problem of a connector: texts that do not parse, members that may not stand where they do, references that
 * lead nowhere, ids and paths that clash, limits. In the order of the files and their text; each has a place with
 * file, pointer and range. An unchanged file gives the same problems back.
 */
export function checkConnector(document: ConnectorDocument): readonly Problem[] {
  return [
    ...listTextProblems(document),
    ...checkFile(document.definition, checkDefinition),
    ...(document.properties ? checkFile(document.properties, checkProperties) : []),
  ];
}

function checkFile(file: JsonFile, check: (tree: JsonTree) => readonly Finding[]): readonly Problem[] {
  const known = kept.get(file.tree);
  if (known) return known;
  const problems = placeFindings(file.tree, file.role, check(file.tree));
  kept.set(file.tree, problems);
  return problems;
}

function checkDefinition(tree: JsonTree): readonly Finding[] {
  const { findings, references } = checkValue(tree.root, definitionRule);
  return [
    ...findings,
    ...checkPaths(tree),
    ...findDangling(tree, references),
    ...checkBindings(tree),
    ...checkSize(tree),
  ];
}

function checkProperties(tree: JsonTree): readonly Finding[] {
  return checkValue(tree.root, propertiesRule).findings;
}
