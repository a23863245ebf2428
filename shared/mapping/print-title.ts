// Turns the names of fields and parameters into the wording that makers read. Wording only: no schema is known here.

const longestAcronym = 5;

/**
 * Title Case wording of a name, at most 80 characters: `productId` gives `Product Id`, `unit_price` gives
 * `Unit Price`, `$top` gives `Top`, `URL` gives `URL`. A name without letters or digits comes back as it is.
 */
export function printTitle(name: string): string {
  const words = name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? name : words.map(capitalize).join(' ').slice(0, 80).trim();
}

function capitalize(word: string): string {
  const isAcronym = word.length > 1 && word.length <= longestAcronym && word === word.toUpperCase();
  if (isAcronym) return word;
  return (word[0] ?? '').toUpperCase() + word.slice(1).toLowerCase();
}
