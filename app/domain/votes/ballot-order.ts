import { sha256Hex } from "#app/domain/hash.ts";
import { seededRandom } from "#app/domain/random.ts";

/**
 * The order in which one voter sees the options of a question whose options are shuffled: always the same for the same
 * entry of the roll, question and options, each order equally likely. The generator starts from SHA-256 of the two ids
 * and the words "order of a ballot" on three lines.
 */
export function ballotOrder<Option>(
  options: readonly Option[],
  rollId: string,
  questionId: string,
): readonly Option[] {
  return seededRandom(sha256Hex(`${rollId}\n${questionId}\norder of a ballot`)).shuffle(options);
}
