import {
  FULL_FORMAT,
  type FullLottery,
  type PublicLottery,
} from "#app/domain/public-draw/public-lottery.ts";

/** The files the visitor chose, as texts: one of a kind at most. */
export interface ChosenFiles {
  readonly names: readonly string[];
  readonly publicText: string | null;
  readonly fullText: string | null;
  /** What quotas look at, with the values they know: what a row is recorded with. */
  readonly features: ReadonlyMap<string, readonly string[]>;
  readonly households: boolean;
}

/** The files as texts, byte for byte; null where there are two of a kind. */
export async function readChosenFiles(files: readonly File[]): Promise<ChosenFiles | null> {
  const texts = await Promise.all(files.map(readText));
  const full = texts.filter(({ content }) => content?.format === FULL_FORMAT);
  const open = texts.filter(({ content }) => content?.format !== FULL_FORMAT);
  if (full.length > 1 || open.length > 1) return null;
  const content = (open[0] ?? full[0])?.content ?? null;
  return {
    names: files.map(({ name }) => name),
    publicText: open[0]?.text ?? null,
    fullText: full[0]?.text ?? null,
    features: content === null ? new Map() : featuresOf(content),
    households: content?.households === true,
  };
}

type Content = Partial<PublicLottery | FullLottery>;

async function readText(file: File): Promise<{ text: string; content: Content | null }> {
  // A mark at the beginning of the file is part of what was committed to.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const text = decoder.decode(await file.arrayBuffer());
  try {
    const content: unknown = JSON.parse(text);
    return { text, content: typeof content === "object" ? (content as Content | null) : null };
  } catch {
    return { text, content: null };
  }
}

/** Only for offering fields: what does not look like a file of a draw offers none. */
function featuresOf(content: Content): Map<string, readonly string[]> {
  try {
    return quotaFeatures(content);
  } catch {
    return new Map();
  }
}

function quotaFeatures({ quotas = [], combined = [] }: Content): Map<string, readonly string[]> {
  const features = new Map<string, readonly string[]>();
  const made = new Set(combined.map(({ name }) => name));
  for (const { feature, value } of quotas) {
    if (!made.has(feature)) features.set(feature, [...(features.get(feature) ?? []), value]);
  }
  for (const { conditions } of combined) {
    for (const { feature } of conditions) {
      if (!features.has(feature)) features.set(feature, []);
    }
  }
  return features;
}
