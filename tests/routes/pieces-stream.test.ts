import { setImmediate } from "node:timers";
import { expect, test } from "vitest";
import { piecesStream } from "#app/routes/pieces-stream.server.ts";

test("others have their turn before each piece is made, and the file is that of the pieces", async () => {
  const course: string[] = [];
  function* pieces() {
    for (const piece of ["Brücke,", "", "Straße"]) {
      course.push("piece");
      yield piece;
    }
  }
  let over = false;
  function others() {
    course.push("others");
    if (!over) setImmediate(others);
  }
  setImmediate(others);
  expect(await new Response(piecesStream(pieces())).text()).toBe("Brücke,Straße");
  over = true;
  const turns = course.join(" ").split("piece").slice(0, 3);
  for (const turn of turns) expect(turn).toContain("others");
});

test("what nobody reads any more is not made", async () => {
  let ended = false;
  let made = 0;
  function* pieces() {
    try {
      for (;;) {
        made += 1;
        yield "ballot\r\n";
      }
    } finally {
      ended = true;
    }
  }
  const reader = piecesStream(pieces()).getReader();
  await reader.read();
  await reader.cancel();
  const begun = made;
  await new Promise(setImmediate);
  expect(ended).toBe(true);
  expect(made).toBe(begun);
});
