package dev.cairn.samplers.bands.priorband;

import dev.cairn.samplers.bands.Stand;
import java.util.List;

/** How likely each source is to be drawn from; they add up to 1. */
record Weights(double random, double said, double best) {

  /**
   * Without a best trial: random with 1 / (1 + eta^r) at rung r (section 5.1, Mallik et al. 2023).
   */
  static Weights of(double eta, int rung) {
    double random = 1 / (1 + Math.pow(eta, rung));
    return new Weights(random, 1 - random, 0);
  }

  /**
   * What the user's belief has is shared with the belief around the best, by how dense each is at
   * the leaders, of which the first of n counts n times, the second n - 1 times, and so on (section
   * 5.2).
   */
  Weights shared(Belief user, Belief around, List<Stand> leaders) {
    double saidScore = 0;
    double bestScore = 0;
    for (int i = 0; i < leaders.size(); i++) {
      double[] unit = leaders.get(i).trial().unit();
      double logSaid = user.logDensity(unit);
      double logBest = around.logDensity(unit);
      saidScore += (leaders.size() - i) * Math.exp(logSaid);
      bestScore += (leaders.size() - i) * Math.exp(logBest);
    }
    double total = saidScore + bestScore;
    double share = total > 0 ? saidScore / total : 0;
    return new Weights(random, said * share, said * (1 - share));
  }
}
