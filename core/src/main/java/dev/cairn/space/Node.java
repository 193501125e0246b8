package dev.cairn.space;

/** A part of a search space: a leaf, a product, a sum or a list. */
public sealed interface Node permits Parameter, Group, Choice, Repeat {
  String name();

  /** When this node is active, in terms of earlier parameters in scope. */
  Condition when();
}
