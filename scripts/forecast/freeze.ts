import { isAppError } from "@/lib/errors";
import { freezeForecast } from "@/lib/forecast/registry/mutations";
import { listSeries } from "@/lib/series/queries";
import { type Arguments, askedOf } from "./arguments";

/** Freezes the forecast of one series or of each; what cannot be forecast is named, and the command fails in the end. */
export async function freezeAll({ series, asked, by }: Arguments): Promise<void> {
  const slugs = series === undefined ? (await listSeries()).series.map(({ slug }) => slug) : [series];
  const width = Math.max(...slugs.map(({ length }) => length));
  for (const slug of slugs) {
    try {
      const { already, forecast } = await freezeForecast({ id: null, name: by }, askedOf(slug, asked));
      const { id, frozenAt, expected: { yes, no, abstain, absent }, yes: { q05, q95 }, sha256 } = forecast;
      const said = already ? `already frozen as ${id} on ${frozenAt.slice(0, 10)}, and nothing has changed` : `frozen as ${id}`;
      console.log(`${slug.padEnd(width)}  ${said}: ${yes}-${no}-${abstain}, ${absent} non-voting; in favour 9 times in 10 ${q05} to ${q95}; sha256 ${sha256.slice(0, 16)}…`);
    } catch (error) {
      if (!isAppError(error)) throw error;
      console.error(`✗ ${slug}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}
