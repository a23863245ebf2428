// Keeps the links that replies lead on with: the window knows them by an id, because a link may hold a secret.

/** Where an operation goes on. */
export interface KeptLink {
  readonly operationKey: string;
  readonly url: string;
}

/** The last links of this run. */
export interface LinkStore {
  /** Answers the id. */
  keep(link: KeptLink): string;
  /** Undefined where it was never kept, or too many came after it. */
  find(id: string): KeptLink | undefined;
}

const mostLinks = 200;

/** Builds an empty store. */
export function buildLinkStore(): LinkStore {
  const links = new Map<string, KeptLink>();
  let count = 0;
  return {
    keep: (link) => {
      count += 1;
      const id = `link-${count}`;
      links.set(id, link);
      for (const oldest of [...links.keys()].slice(0, Math.max(0, links.size - mostLinks)))
        links.delete(oldest);
      return id;
    },
    find: (id) => links.get(id),
  };
}
