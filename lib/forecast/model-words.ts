/** What each model does, in a reader's words; the method page has their names. */
const plain: Readonly<Record<string, { name: string; does: string }>> = {
  full: { name: "Full model", does: "the official forecast: who is likely to move, learnt from every recorded vote" },
  "simple-projection": { name: "Simple projection", does: "the last tally plus half of its recent trend" },
  "pooled-markov": { name: "As states usually move", does: "each state moves as all have on average in this series" },
  "same-as-last": { name: "Same as last time", does: "every state repeats its last position" },
  "always-yes": { name: "All in favour", does: "every state is expected in favour" },
};

/** A model's name for readers who know nothing of models; what it does, where it is one of the usual ones. */
export function modelInWords(model: string, title: string): { name: string; does: string | null } {
  return plain[model] ?? { name: title, does: null };
}
