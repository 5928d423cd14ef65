import { watched } from "@/lib/forecast/desk/forecast-answer";
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
  const { forecast, revision } = made;
  console.log(`${slug}, ${forecast.title} ${forecast.version}, as of ${forecast.asOf}, revision ${revision.number}, seed ${forecast.seed}, ${forecast.members} members\n`);
  console.log(["", "expected", "median", "half the time", "9 times in 10"].map(cell).join(""));
  for (const position of positions) {
    const { median, q05, q25, q75, q95 } = forecast.counts[position];
    console.log([positionTerms[position].term, forecast.expected[position], median, `${q25}–${q75}`, `${q05}–${q95}`].map(cell).join(""));
  }
  if (forecast.states.length > 0) {
    console.log("\nLikeliest to leave their last position (percent: yes, no, abstain, absent)");
    for (const { country, last, yes, no, abstain, absent } of watched(forecast, 10)) {
      console.log(`${country}  last ${(last ?? "none").padEnd(8)}${[yes, no, abstain, absent].map((chance) => `${(100 * chance).toFixed(1)}`.padStart(7)).join("")}`);
    }
  }
  console.log(`\n${forecast.sentence}`);
}

const cell = (value: string | number) => String(value).padEnd(15);
