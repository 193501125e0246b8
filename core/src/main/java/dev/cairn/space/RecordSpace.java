package dev.cairn.space;

import dev.cairn.value.Value;
import java.util.List;

/**
 * A search space in the form of a record. Component {@code maxDepth} is the parameter {@code
 * max_depth}, and by its type
 *
 * <ul>
 *   <li>{@code double}, {@code float}, {@code int}, {@code long} with {@link Range}: a number;
 *   <li>{@code boolean}, an enum, {@code String} with {@link OneOf}: a choice;
 *   <li>a record: a group;
 *   <li>a sealed interface of records: a nested choice, a branch each;
 *   <li>{@code List} of a record with {@link Size}: a list;
 *   <li>{@code List} of an enum, with {@link Size} or without: a subset.
 * </ul>
 *
 * A public constructor without arguments gives the defaults. Uses reflection: the records must be
 * public, or their package open to this module.
 */
public final class RecordSpace<R extends Record> {
  private final RecordBinding<R> binding;
  private final SearchSpace space;

  private RecordSpace(RecordBinding<R> binding, List<? extends Relation> relations) {
    this.binding = binding;
    this.space = SearchSpace.of(binding.nodes(), relations);
  }

  /** The space of a record type; an error names the component that does not fit. */
  public static <R extends Record> RecordSpace<R> of(Class<R> type, Relation... relations) {
    return new RecordSpace<>(RecordBinding.of(type), List.of(relations));
  }

  public SearchSpace space() {
    return space;
  }

  /** The record of a configuration of this space. */
  public R from(Configuration configuration) {
    return binding.read(configuration);
  }

  /** The configuration of a record; an error when a value lies outside its range. */
  public Configuration configuration(R record) {
    Value.Fields value = binding.write(record);
    return space.configuration(value, "");
  }
}
