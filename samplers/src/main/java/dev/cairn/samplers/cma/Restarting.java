package dev.cairn.samplers.cma;

/** What happens when a run has converged. */
public enum Restarting {
  /** It goes on. */
  NONE,
  /** Another begins elsewhere with twice as many points a generation (Auger and Hansen 2005). */
  IPOP,
  /** As IPOP, alternating with runs of few points and small steps (Hansen 2009). */
  BIPOP
}
