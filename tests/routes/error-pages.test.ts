import { beforeAll, expect, test } from "vitest";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;

beforeAll(async () => {
  house = await routeHouse();
});

test.each([
  ["/nowhere", "This page does not exist"],
  ["/processes/nowhere", "This page does not exist"],
])("%s says that it leads nowhere and leaves the way to other pages", async (address, title) => {
  const answer = await house.visitor().get(address);
  const page = await answer.text();
  expect(answer.status).toBe(404);
  expect(page).toContain(`<title>${title}</title>`);
  expect(page).toContain("/language/ar");
  expect(page.match(/<main/g)).toHaveLength(1);
  expect(page).not.toContain("<script");
});

test.each([
  ["/staff/accounts", 403, "You are not permitted to do this"],
  ["/staff/nowhere", 404, "This page does not exist"],
  ["/staff/processes/nowhere/pool", 404, "This page does not exist"],
])("%s answers %i inside the frame of the staff pages", async (address, status, title) => {
  const organiser = await house.staff("organiser");
  const answer = await organiser.get(address);
  const page = await answer.text();
  expect(answer.status).toBe(status);
  expect(page).toContain(`<title>${title}</title>`);
  expect(page).toContain("/staff/sign-out");
  expect(page.match(/<main/g)).toHaveLength(1);
});

test.each(["/", "/how-it-works", "/verify", "/nowhere", "/staff/sign-in"])(
  "%s has one title",
  async (address) => {
    const page = await (await house.visitor().get(address)).text();
    expect(page.match(/<title>/g)).toHaveLength(1);
  },
);
