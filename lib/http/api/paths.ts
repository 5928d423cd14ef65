// Where things are, as paths on this site.

export const apiBase = "/api/v1";

export const seriesPath = (slug: string) => `${apiBase}/series/${slug}`;
export const votePath = (slug: string, session: string) => `${seriesPath(slug)}/votes/${encodeURIComponent(session)}`;
export const countryPath = (iso3: string) => `${apiBase}/countries/${iso3}`;
export const listPath = (name: "series" | "countries") => `${apiBase}/${name}`;
export const pagePath = (slug: string, session?: string) => `/series/${slug}${session === undefined ? "" : `/votes/${encodeURIComponent(session)}`}`;
