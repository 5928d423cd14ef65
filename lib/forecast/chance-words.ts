/** A chance as readers see it: "86 %", "4.2 %", "<0.1 %". Never 0 % or 100 %, unless it is. */
export function chanceInWords(chance: number): string {
  if (chance <= 0) return "0 %";
  if (chance >= 1) return "100 %";
  if (chance < 0.001) return "<0.1 %";
  if (chance > 0.999) return ">99.9 %";
  const percent = 100 * chance;
  return `${percent < 9.95 || percent > 99 ? percent.toFixed(1) : Math.round(percent)} %`;
}

/** A number with its sign and a real minus: "+0.50", "−1.20". */
export function signedNumber(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals);
  return Number(text) === 0 ? text : `${value < 0 ? "−" : "+"}${text}`;
}
