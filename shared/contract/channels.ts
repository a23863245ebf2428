// The channels between main and the preload script: two processes that share nothing else.

/** Asks for the names of the calls that the contract knows, so that the preload need not load its schemas. */
export const namesChannel = 'studio:names';
/** Calls: `invoke` with an envelope, answered by a result. */
export const callChannel = 'studio:call';
/** The id of a task to cancel. */
export const cancelChannel = 'studio:cancel';
/** From main: the name of an event and its payload. */
export const eventChannel = 'studio:event';
