package dev.cairn.sampling;

import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Options;
import dev.cairn.value.Section;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * The providers of one kind on the class path, by id.
 *
 * @param role the kind's word, which is also its key in a study file: {@code sampler}
 * @param wanted which algorithm of the kind a spec asks for
 * @param <P> the provider's type
 * @param <A> what the providers make
 */
public record Registry<P extends AlgorithmProvider<?, ? extends A>, A>(
    String role, Class<? extends P> type, Function<StudySpec, Algorithm> wanted) {

  /** All providers, by id. */
  public List<P> all() {
    return ServiceLoader.load(type).stream()
        .<P>map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(AlgorithmProvider::id))
        .toList();
  }

  /** The provider of an id, or an error that names the nearest. */
  public P find(String id) {
    List<P> all = all();
    return all.stream()
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    role,
                    "There is no %s '%s'.%s"
                        .formatted(
                            role,
                            id,
                            Nearest.hint(id, all.stream().map(AlgorithmProvider::id).toList()))));
  }

  /** The algorithm that a spec asks for, checked against what the study needs. */
  public A create(StudySpec spec) {
    return create(spec, role);
  }

  /**
   * The same where another algorithm of the kind holds it as the option of a name, by which errors
   * call it.
   */
  public A within(StudySpec spec, String option) {
    try {
      return create(spec, option);
    } catch (InvalidInputException e) {
      String below = e.path().replaceFirst("^(" + role + "|" + option + ")", "");
      throw new InvalidInputException(role + "." + option + below, String.valueOf(e.getMessage()));
    }
  }

  private A create(StudySpec spec, String path) {
    Algorithm algorithm = wanted.apply(spec);
    AlgorithmProvider<?, ? extends A> provider = find(algorithm.id());
    provider.capabilities().check(role, provider.id(), spec);
    return create(provider, algorithm, spec, path);
  }

  private <O extends Record, B extends A> A create(
      AlgorithmProvider<O, B> provider, Algorithm algorithm, StudySpec spec, String path) {
    Section given = Section.of(path, algorithm.options());
    return provider.create(Options.read(provider.options(), given), spec);
  }
}
