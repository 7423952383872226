/**
 * How long a scenario takes on the server: pages that nobody asked for before, each with other assumptions, and
 * the same pages asked for again. Processor time of this process, which answers the requests itself.
 */
import { seedDemoScenarios } from "#app/services/demo/demo-scenarios.ts";
import { serviceContext } from "#tests/support/database.ts";
import { routeHouse } from "#tests/support/route-visitor.ts";
import { percentile } from "./percentile.ts";

const PAGES = 24;
const LANGUAGES = ["de", "ar"] as const;

const house = await routeHouse();
const id = seedDemoScenarios(serviceContext({ database: house.app.database }));

for (const language of LANGUAGES) {
  const visitor = house.visitor();
  await visitor.get(`/language/${language}?back=/`);
  const address = (page: number) => `/scenarios/${id}?migrants=${-30 - page}`;
  const ask = async (page: number) => {
    const before = process.cpuUsage();
    const answer = await visitor.get(address(page));
    const { length } = await answer.text();
    const { user, system } = process.cpuUsage(before);
    if (answer.status !== 200) throw new Error(`The page answered ${answer.status}.`);
    return { milliseconds: (user + system) / 1000, length };
  };
  // The first pages hold the warming up.
  for (let page = PAGES; page < PAGES + 8; page += 1) await ask(page);
  const fresh: number[] = [];
  const again: number[] = [];
  let size = 0;
  for (let page = 0; page < PAGES; page += 1) {
    const first = await ask(page);
    size = first.length;
    fresh.push(first.milliseconds);
    again.push((await ask(page)).milliseconds);
  }
  const [new50, again50] = [percentile(fresh, 0.5), percentile(again, 0.5)];
  console.log(
    `${language}: new ${new50.toFixed(0)} ms (slowest ${Math.max(...fresh).toFixed(0)}), ` +
      `again ${again50.toFixed(0)} ms, ratio ${(new50 / again50).toFixed(1)}, ${Math.round(size / 1000)} kB`,
  );
}
process.exit(0);
