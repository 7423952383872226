import { expect, test } from "vitest";
import { inventReplies } from "#app/services/demo/demo-replies.ts";
import { inventRegister } from "#app/services/demo/synthetic-register.ts";

const invited = inventRegister()
  .filter((_resident, index) => index % 7 === 0)
  .slice(0, 2000)
  .map((resident, index) => ({ invitationId: `invitation-${index}`, resident }));
const ORDER = { seed: "test", expectedYes: 300 };
const replies = inventReplies(invited, ORDER);
const accepted = replies.filter(({ answer }) => answer === "yes");

test("about as many say yes as expected, over three channels, and nobody twice", () => {
  expect(accepted.length).toBeGreaterThan(250);
  expect(accepted.length).toBeLessThan(350);
  for (const channel of ["online", "phone", "paper"]) {
    expect(accepted.filter((reply) => reply.channel === channel).length).toBeGreaterThan(15);
  }
  expect(new Set(replies.map(({ invitationId }) => invitationId)).size).toBe(replies.length);
});

test("the same seed gives the same replies, another gives others", () => {
  expect(inventReplies(invited, ORDER)).toEqual(replies);
  expect(inventReplies(invited, { ...ORDER, seed: "other" })).not.toEqual(replies);
});

test("some prefer not to say something, and whoever says no tells nothing", () => {
  expect(accepted.some(({ content }) => Object.values(content.values).includes(null))).toBe(true);
  const refused = replies.filter(({ answer }) => answer !== "yes");
  expect(refused.length).toBeGreaterThan(30);
  expect(refused.every(({ content }) => content.name === "")).toBe(true);
});

test("e-mail addresses and telephone numbers belong to nobody", () => {
  for (const { content } of accepted) {
    expect(content.contact.email).toMatch(/^$|@example\.org$/);
    expect(content.contact.phone).toMatch(/^$|^0152 28817\d{3}$/);
  }
});
