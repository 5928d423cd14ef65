/** How many forecasts one account may freeze by hand: each costs the forecasting thread up to some seconds. Counted in the database, for all processes. */
export const freezeLimit = { seconds: 3600, most: 30 } as const;
