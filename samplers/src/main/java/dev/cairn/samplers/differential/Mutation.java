package dev.cairn.samplers.differential;

/** Where a mutant starts, before the difference of two random members is added. */
public enum Mutation {
  /** At a third random member (rand/1, Storn and Price 1997). */
  RAND,
  /** Between the target and the best member (current-to-best/1, Price, Storn and Lampinen 2005). */
  CURRENT_TO_BEST
}
