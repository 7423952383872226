import { type Fraction, greatestCommonDivisor } from "#app/domain/fraction.ts";

/** Points that voters have paid for, by the payment: pairs of its index and the points. */
export type PaidPoints = readonly (readonly [payment: number, points: number])[];

/**
 * How the supporters of a project pay: the poor all that they have left, the rich the same for each of their
 * points. Every number in it is a whole one, so that the price of a point follows exactly.
 */
export interface PaymentShape {
  readonly cost: number;
  /** Points of the rich. */
  readonly richPoints: number;
  /** The poor who still have something. */
  readonly poorVoters: number;
  /** Points that those poor have paid for before. */
  readonly poorPaid: PaidPoints;
}

/** The payments of one run in exact numbers, which are worked out only once someone asks. */
export interface PaymentLedger {
  /** Adds the next payment. */
  settle(shape: PaymentShape): void;
  /** The price of a point of a payment that would be the next one, perhaps not in lowest terms. */
  price(shape: PaymentShape): Fraction;
  /** The price of a point at each payment so far, perhaps not in lowest terms. */
  prices(): readonly Fraction[];
  /** What so many voters have left together who paid for so many points, perhaps not in lowest terms. */
  left(voters: number, paid: PaidPoints): Fraction;
}

/**
 * All prices stand over one common denominator: a payment multiplies it by the points of its rich at most, which
 * is a small number, so that no step needs the greatest common divisor of two long ones.
 *
 * @param share what every voter had at first
 */
export function openLedger(share: Fraction): PaymentLedger {
  const waiting: PaymentShape[] = [];
  let scale = share.of;
  let shareParts = share.parts;
  /** The price of a point at each payment, times the scale. */
  const priceParts: bigint[] = [];

  function leftParts(voters: number, paid: PaidPoints): bigint {
    let parts = BigInt(voters) * shareParts;
    for (const [payment, points] of paid) parts -= BigInt(points) * (priceParts[payment] ?? 0n);
    return parts;
  }

  /** What is left for the rich to pay, times the scale. */
  function richParts({ cost, poorVoters, poorPaid }: PaymentShape): bigint {
    return BigInt(cost) * scale - leftParts(poorVoters, poorPaid);
  }

  function catchUp(): void {
    for (const shape of waiting.splice(0)) {
      const parts = richParts(shape);
      const points = BigInt(shape.richPoints);
      const common = greatestCommonDivisor(parts % points, points);
      const factor = points / common;
      scale *= factor;
      shareParts *= factor;
      for (const [payment, price] of priceParts.entries()) priceParts[payment] = price * factor;
      priceParts.push(parts / common);
    }
  }

  return {
    settle: (shape) => {
      waiting.push(shape);
    },
    price: (shape) => {
      // Where nobody is poor, no earlier payment matters.
      if (shape.poorVoters === 0) {
        return { parts: BigInt(shape.cost), of: BigInt(shape.richPoints) };
      }
      catchUp();
      return { parts: richParts(shape), of: scale * BigInt(shape.richPoints) };
    },
    prices: () => {
      catchUp();
      return priceParts.map((parts) => ({ parts, of: scale }));
    },
    left: (voters, paid) => {
      catchUp();
      return { parts: leftParts(voters, paid), of: scale };
    },
  };
}
