// Closes a switch over a union: the compiler refuses the call while a case is missing.

/** Never returns. Reaching it at run time means that a value broke its type at a door. */
export function assertNever(value: never): never {
  throw new Error(`A case is missing for ${JSON.stringify(value)}`);
}
