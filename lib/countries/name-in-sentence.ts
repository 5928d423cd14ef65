/** Names of states that take an article within a sentence. */
const withArticle = /^(?:United |Russian Federation|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Congo|Central African|Dominican Republic|Czech Republic|Solomon Islands|Marshall Islands|Democratic |Republic |Union of Soviet|Soviet Union|German Democratic)/;

/** A state's name as it stands within a sentence: "the United States", "Cuba". */
export function nameInSentence(name: string): string {
  return withArticle.test(name) ? `the ${name}` : name;
}
