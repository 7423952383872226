import { expect, test } from "vitest";
import { z } from "zod";
import { lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import { fullLotterySchema, publicLotterySchema } from "#app/services/draws/public-lottery-file.ts";
import { textRecord } from "#app/services/text-record.ts";
import { makeDraw, smallSelection } from "#tests/support/public-draw.ts";

/** The schema as JSON Schema; records of texts, which Zod cannot tell, are put in. */
function jsonSchemaOf(schema: z.ZodType, title: string) {
  const generated = z.toJSONSchema(schema, {
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== textRecord) return;
      jsonSchema.type = "object";
      jsonSchema.additionalProperties = { type: "string" };
    },
  });
  return { title, ...generated };
}

test.each([
  ["lottery-public", "The public file of a draw", publicLotterySchema],
  ["lottery-full", "The full file of a draw, for scrutineers", fullLotterySchema],
])(
  "docs/%s.schema.json is the schema that files are read with; vitest -u writes it anew",
  async (name, title, schema) => {
    const text = `${JSON.stringify(jsonSchemaOf(schema, title), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../docs/${name}.schema.json`);
  },
);

test("the files of a draw are what the schemas describe, and lack or add nothing", async () => {
  const { publicLottery, fullLottery } = await makeDraw(smallSelection);
  for (const [schema, lottery] of [
    [publicLotterySchema, publicLottery],
    [fullLotterySchema, fullLottery],
  ] as const) {
    const described = jsonSchemaOf(schema, "").properties ?? {};
    const content = JSON.parse(lotteryText(lottery));
    expect(Object.keys(content).sort()).toEqual(Object.keys(described).sort());
    expect(schema.safeParse(content).success).toBe(true);
    expect(schema.safeParse({ ...content, extra: 1 }).success).toBe(false);
  }
});
