import { getFrozenText, makeFrozenAgain } from "@/lib/forecast/registry/queries";
import { frozenContentSchema } from "@/lib/forecast/registry/schema";
import { compareMadeAgain, hashFits } from "@/lib/forecast/registry/verification";

/** Hashes what is stored again, then asks the same question again. Ends with code 1 when either does not fit. */
export async function verify(id: number): Promise<void> {
  const { forecast, text } = await getFrozenText(id);
  const { series, sha256, frozenAt, frozenBy } = forecast;
  console.log(`Frozen forecast ${id} of ${series}, frozen at ${frozenAt} by ${frozenBy}`);
  const fits = hashFits({ text, sha256 });
  console.log(`${fits ? "✓" : "✗"} its content ${fits ? "has" : "does not have"} the hash ${sha256}`);
  const content = frozenContentSchema.parse(JSON.parse(text));
  const again = compareMadeAgain(content, await makeFrozenAgain(content));
  if (again.outcome === "same") console.log("✓ made again from today's record, it is the same to the last digit");
  else if (again.outcome === "different") console.log(`✗ made again, it differs in: ${again.parts.join(", ")}`);
  else console.log(`– it cannot be made again from today's record: ${again.because}`);
  if (!fits || again.outcome === "different") process.exitCode = 1;
}
