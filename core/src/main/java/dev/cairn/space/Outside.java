package dev.cairn.space;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.DoubleStream;

/** The values of a column that close a gate, nearest first. */
record Outside(List<Column> columns) {
  private static final double NUDGE = 1e-9;
  private static final int MOST = 64;

  /** The gates to close, best first: those of a clause last to first, then those before them. */
  List<Gate> ways(List<Gate> clause, double[] raw) {
    var ways = new LinkedHashSet<Gate>();
    var open = new ArrayDeque<Gate>(clause);
    while (!open.isEmpty()) {
      Gate gate = open.pollLast();
      if (ways.add(gate)) {
        for (List<Gate> all : columns.get(gate.column()).gates()) {
          all.stream().filter(g -> g.open(raw)).forEach(open::addFirst);
        }
      }
    }
    return List.copyOf(ways);
  }

  double[] values(Gate gate, double value) {
    Domain domain = columns.get(gate.column()).domain();
    if (!domain.ordered()) {
      long levels = domain.levels();
      return DoubleStream.iterate((value + 1) % levels, next -> (next + 1) % levels)
          .limit(Math.min(MOST, levels - 1))
          .filter(next -> next < gate.from() || next > gate.to())
          .toArray();
    }
    return DoubleStream.of(below(domain, gate.from()), above(domain, gate.to()))
        .filter(next -> domain.contains(next) && (next < gate.from() || next > gate.to()))
        .boxed()
        .sorted((a, b) -> Double.compare(Math.abs(a - value), Math.abs(b - value)))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double below(Domain domain, double from) {
    double near = domain.nearest(from - step(domain) / 2);
    return near < from ? near : domain.nearest(from - step(domain));
  }

  private static double above(Domain domain, double to) {
    double near = domain.nearest(to + step(domain) / 2);
    return near > to ? near : domain.nearest(to + step(domain));
  }

  private static double step(Domain domain) {
    return domain instanceof Domain.Lattice lattice
        ? lattice.step()
        : 2 * NUDGE * (domain.high() - domain.low());
  }
}
