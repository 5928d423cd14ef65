import { expect, test } from "../support/browser";

test("a series that is not there is not there on every route, however many ask at once", async ({ request }) => {
  const statuses: number[] = [];
  for (let round = 0; round < 20; round++) {
    const missing = `/api/v1/series/no-such-series-${round}`;
    const routes = [missing, `${missing}/votes`];
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => request.get(routes[at % 2]!)));
    statuses.push(...answers.map((answer) => answer.status()));
  }
  expect(statuses.filter((status) => status !== 404)).toEqual([]);
  expect(statuses).toHaveLength(240);
});
