// Builds something when it is first needed, and only once.

/** Answers a function that builds with its first call; a build that fails is tried again with the next. */
export function loadOnce<T>(build: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () =>
    (loading ??= build().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
}
