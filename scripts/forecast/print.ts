import { watched } from "@/lib/forecast/desk/forecast-answer";
import { tallyInWords } from "@/lib/forecast/headline";
import { getForecast } from "@/lib/forecast/queries";
import { forecastJson } from "@/lib/http/api/forecast";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { type Arguments, askedOf } from "./arguments";

/** Prints a forecast: as the API answers it, or as a few lines to read. */
export async function printForecast({ series, asked, json }: Arguments): Promise<void> {
  const slug = series!;
  const made = await getForecast(askedOf(slug, asked));
  if (json) {
    console.log(JSON.stringify(forecastJson({ slug, asked, ...made })));
    return;
  }
  const { forecast, revision, newest } = made;
  const seen = forecast.asOf <= newest ? `votes before ${forecast.asOf}` : `votes up to ${newest}, where the record ends`;
  console.log(`${slug}, ${forecast.title} ${forecast.version}, from ${seen}, revision ${revision.number}, seed ${forecast.seed}, ${forecast.members} members\n`);
  console.log(["", "to quote", "half the time", "9 times in 10"].map(cell).join(""));
  for (const position of positions) {
    const { q05, q25, q75, q95 } = forecast.counts[position];
    console.log([positionTerms[position].term, forecast.expected[position], `${q25}–${q75}`, `${q05}–${q95}`].map(cell).join(""));
  }
  console.log(`\n${tallyInWords(forecast)}`);
  if (forecast.states.length > 0) {
    console.log("\nLikeliest to leave their last position (percent: yes, no, abstain, absent)");
    for (const { country, last, yes, no, abstain, absent } of watched(forecast, 10)) {
      console.log(`${country}  last ${(last ?? "none").padEnd(8)}${[yes, no, abstain, absent].map((chance) => `${(100 * chance).toFixed(1)}`.padStart(7)).join("")}`);
    }
  }
  console.log(`\n${forecast.sentence}`);
}

const cell = (value: string | number) => String(value).padEnd(15);
