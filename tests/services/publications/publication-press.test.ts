import { expect, test } from "vitest";
import type { PrintAnswer } from "#app/services/letters/print-order.ts";
import type { DocumentOrder } from "#app/services/publications/document-order.ts";
import { createPublicationPress } from "#app/services/publications/publication-press.ts";

const ORDER: DocumentOrder = {
  kind: "document",
  title: "Probe",
  town: "Musterstadt",
  lang: "de",
  rtl: false,
  synthetic: null,
  kicker: "",
  heading: { text: "Probe", german: true },
  large: false,
  pages: "",
  footer: "",
  blocks: [],
};

function order(title: string): DocumentOrder {
  return { ...ORDER, title };
}

/** A press that waits until it is told to go on, and keeps what it was asked for. */
function slowPress() {
  const asked: string[] = [];
  const ready: ((answer: PrintAnswer) => void)[] = [];
  const press = createPublicationPress(
    (what) =>
      new Promise((resolve) => {
        asked.push(what.kind === "document" ? what.title : "");
        ready.push(resolve);
      }),
  );
  const printed: PrintAnswer = { kind: "printed", bytes: new Uint8Array(1) };
  const finish = async (answer: PrintAnswer = printed) => {
    await expect.poll(() => ready.length).toBeGreaterThan(0);
    ready.shift()?.(answer);
  };
  return { press, asked, finish };
}

test("sets one after the other, and what is asked for twice once", async () => {
  const { press, asked, finish } = slowPress();
  const answers = [press(order("a")), press(order("b")), press(order("a"))];
  await expect.poll(() => asked).toEqual(["a"]);
  await finish();
  await expect.poll(() => asked).toEqual(["a", "b"]);
  await finish();
  expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual([
    "printed",
    "printed",
    "printed",
  ]);
  expect((await press(order("a"))).kind).toBe("printed");
  expect(asked).toEqual(["a", "b"]);
});

test("what failed is tried again when it is asked for again", async () => {
  const { press, asked, finish } = slowPress();
  const first = press(order("a"));
  await finish({ kind: "failed" });
  expect((await first).kind).toBe("failed");
  const second = press(order("a"));
  await finish();
  expect((await second).kind).toBe("printed");
  expect(asked).toEqual(["a", "a"]);
});

test("says that it is busy when too many wait, without asking for more", async () => {
  const { press, finish } = slowPress();
  const waiting = Array.from({ length: 12 }, (_none, index) => press(order(`${index}`)));
  expect((await press(order("one too many"))).kind).toBe("busy");
  for (const _ of waiting) await finish();
  expect((await Promise.all(waiting)).every(({ kind }) => kind === "printed")).toBe(true);
});
