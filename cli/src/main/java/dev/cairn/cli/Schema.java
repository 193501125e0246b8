package dev.cairn.cli;

import static dev.cairn.cli.JsonSchema.DURATION;
import static dev.cairn.cli.JsonSchema.NUMBER;
import static dev.cairn.cli.JsonSchema.TEXT;
import static dev.cairn.cli.JsonSchema.WHOLE;
import static dev.cairn.cli.JsonSchema.atLeastOne;
import static dev.cairn.cli.JsonSchema.described;
import static dev.cairn.cli.JsonSchema.fields;
import static dev.cairn.cli.JsonSchema.list;
import static dev.cairn.cli.JsonSchema.mapping;
import static dev.cairn.cli.JsonSchema.nullable;
import static dev.cairn.cli.JsonSchema.object;
import static dev.cairn.cli.JsonSchema.oneOf;
import static dev.cairn.cli.JsonSchema.ref;
import static dev.cairn.cli.JsonSchema.sorted;
import static dev.cairn.cli.JsonSchema.texts;
import static dev.cairn.cli.JsonSchema.type;

import dev.cairn.run.RunnerProvider;
import dev.cairn.space.ParameterType;
import dev.cairn.space.ParameterType.KeyType;
import dev.cairn.study.PrivacyFormat;
import dev.cairn.value.Options;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON schema (2020-12) of study files, for editors that complete and check them; made from the
 * parameter types, the option records of samplers and schedulers, and the kinds of objective.
 */
final class Schema {
  private Schema() {}

  /** The schema with everything on the class path. */
  static Value study() {
    return study(
        AlgorithmsCommand.samplerEntries(),
        AlgorithmsCommand.schedulerEntries(),
        Plan.objectives());
  }

  static Value study(
      List<AlgorithmsCommand.Entry> samplers,
      List<AlgorithmsCommand.Entry> schedulers,
      List<RunnerProvider> objectives) {
    var keys = new LinkedHashMap<String, Value>();
    keys.put("study", described("the study's name: letters, digits, dots, dashes", TEXT));
    keys.put("objectives", described("what is tuned for", list(objective())));
    keys.put(
        "constraints", described("names of reported values; feasible where at most 0", list(TEXT)));
    keys.put("parameters", ref("parameters"));
    keys.put("relations", described("what holds between parameters", list(relation())));
    keys.put("fidelity", described("what a trial can be given more or less of", fidelity()));
    keys.put("size", described("how big what is tuned is, by name", mapping(NUMBER)));
    keys.put("from", described("studies of other sizes that predict where to start", list(TEXT)));
    keys.put("sampler", algorithm("sampler", samplers));
    keys.put("scheduler", algorithm("scheduler", schedulers));
    keys.put("budget", described("the study is done at the first limit reached", budget()));
    keys.put("parallel", described("how many trials run at once", atLeastOne()));
    keys.put("timeout", described("the longest a trial may run", DURATION));
    keys.put("seed", described("the same seed gives the same suggestions", WHOLE));
    keys.put("retries", described("how often a failed trial is run again", WHOLE));
    keys.put(
        "losses", described("how often in a row a trial may be lost until it fails", atLeastOne()));
    keys.put(
        "duplicates", described("whether a configuration may be evaluated twice", type("boolean")));
    keys.put("privacy", described("what may be revealed of private data", privacy()));
    keys.put("objective", described("what is run for a trial", runner(objectives)));
    keys.put("warm_start", described("observations to start from", warmStart()));
    keys.put("enqueue", described("configurations to try first", list(type("object"))));
    var schema = new LinkedHashMap<String, Value>();
    schema.put("$schema", Value.of("https://json-schema.org/draft/2020-12/schema"));
    schema.put("title", Value.of("cairn study file"));
    schema.putAll(
        ((Value.Fields) object(keys, "study", "objectives", "parameters", "objective")).fields());
    schema.put("$defs", definitions());
    return Value.of(schema);
  }

  private static Value definitions() {
    var definitions = new LinkedHashMap<String, Value>();
    definitions.put(
        "parameters",
        described(
            "parameters by name",
            fields("type", Value.of("object"), "additionalProperties", ref("parameter"))));
    List<Value> types = new ArrayList<>();
    for (ParameterType type : ParameterType.values()) {
      definitions.put(type.word(), parameter(type));
      types.add(ref(type.word()));
    }
    definitions.put("parameter", fields("oneOf", Value.of(types)));
    definitions.put("scalar", type("string", "number", "boolean", "null"));
    definitions.put("condition", condition());
    return Value.of(definitions);
  }

  private static Value parameter(ParameterType type) {
    var keys = new LinkedHashMap<String, Value>();
    keys.put("type", fields("const", Value.of(type.word())));
    List<String> required = new ArrayList<>(List.of("type"));
    for (ParameterType.Key key : type.keys()) {
      keys.put(key.name(), described(key.text(), of(key.type())));
      if (key.required()) {
        required.add(key.name());
      }
    }
    return described(type.text(), object(keys, required.toArray(String[]::new)));
  }

  private static Value of(KeyType type) {
    return switch (type) {
      case NUMBER -> NUMBER;
      case WHOLE -> WHOLE;
      case FLAG -> type("boolean");
      case SCALAR -> ref("scalar");
      case SCALARS -> list(ref("scalar"));
      case PARAMETERS -> ref("parameters");
      case SCALARS_OR_BRANCHES -> oneOf(list(ref("scalar")), mapping(nullable(ref("parameters"))));
      case SCALE -> fields("enum", texts("linear", "log", "logit"));
      case PRIOR -> object(fields("mean", ref("scalar"), "spread", NUMBER), "mean", "spread");
      case CONDITION -> ref("condition");
    };
  }

  private static Value condition() {
    Value interval = object(fields("low", NUMBER, "high", NUMBER));
    var special = new LinkedHashMap<String, Value>();
    special.put("any_of", list(ref("condition")));
    special.put("all_of", list(ref("condition")));
    return fields(
        "type",
        Value.of("object"),
        "properties",
        Value.of(special),
        "additionalProperties",
        oneOf(ref("scalar"), list(ref("scalar")), interval));
  }

  private static Value relation() {
    Value forbidden = object(fields("forbid", ref("condition")), "forbid");
    return oneOf(described("a linear relation, such as a + 2*b <= 10", TEXT), forbidden);
  }

  private static Value objective() {
    Value goal = fields("enum", texts("minimize", "maximize"));
    var keys = new LinkedHashMap<String, Value>();
    keys.put("name", TEXT);
    keys.put("goal", goal);
    return object(keys, "name");
  }

  private static Value fidelity() {
    var keys = new LinkedHashMap<String, Value>();
    keys.put("name", TEXT);
    keys.put("low", NUMBER);
    keys.put("high", NUMBER);
    return oneOf(object(keys, "name", "low", "high"), grid());
  }

  private static Value grid() {
    var keys = new LinkedHashMap<String, Value>();
    keys.put("grid", described("steps that each name a value of every one", list(mapping(NUMBER))));
    keys.put("cost", described("of each step, in any unit; else the product", list(NUMBER)));
    keys.put("resumable", described("those in which a trial goes on from its state", list(TEXT)));
    return object(keys, "grid");
  }

  private static Value budget() {
    var keys = new LinkedHashMap<String, Value>();
    keys.put("trials", described("the number of trials", atLeastOne()));
    keys.put("evaluations", described("full-fidelity equivalents", NUMBER));
    keys.put("time", DURATION);
    keys.put("until", described("values that one trial must reach", mapping(NUMBER)));
    keys.put("patience", described("the number of trials without a better one", atLeastOne()));
    return object(keys);
  }

  private static Value privacy() {
    var keys = new LinkedHashMap<String, Value>();
    keys.put("epsilon", described("the most that may be revealed", NUMBER));
    keys.put("delta", described("but for this chance, such as 1e-5", NUMBER));
    keys.put("sampling_rate", described("the chance of a record to be in a batch", amount()));
    keys.put("noise", described("standard deviation over the clipping norm", amount()));
    keys.put("steps", described("how long a trial trains", amount()));
    keys.put("epochs", described("the same in epochs", amount()));
    keys.put(
        "number",
        described(
            "how the number of trials is drawn of which the best is released; fixed if absent",
            fields("enum", texts(PrivacyFormat.NUMBERS.toArray(String[]::new)))));
    keys.put("trials", described("the expected number, where it is drawn", NUMBER));
    keys.put("shape", described("of a negative-binomial number, above -1", NUMBER));
    return object(keys, "epsilon", "delta", "sampling_rate", "noise");
  }

  /** A number, the name of one that trials have, or such a name with a factor. */
  private static Value amount() {
    return oneOf(NUMBER, TEXT, mapping(NUMBER));
  }

  private static Value warmStart() {
    var keys = new LinkedHashMap<String, Value>();
    keys.put("study", described("another study of the same journal", TEXT));
    keys.put("csv", described("a table as cairn trials --csv prints it", TEXT));
    return object(keys);
  }

  private static Value runner(List<RunnerProvider> objectives) {
    var keys = new LinkedHashMap<String, Value>();
    for (RunnerProvider provider : objectives) {
      keys.put(provider.id(), described(provider.summary(), sorted(provider.schema())));
    }
    keys.putIfAbsent(
        Plan.SEPARATE,
        described("trains a network (a module of its own)", fields("type", Value.of("object"))));
    var fields = new LinkedHashMap<>(((Value.Fields) object(keys)).fields());
    fields.put("minProperties", Value.of(1));
    fields.put("maxProperties", Value.of(1));
    return Value.of(fields);
  }

  private static Value algorithm(String role, List<AlgorithmsCommand.Entry> entries) {
    List<Value> ids = new ArrayList<>();
    List<Value> forms = new ArrayList<>();
    for (AlgorithmsCommand.Entry entry : entries) {
      ids.add(Value.of(entry.id()));
      forms.add(described(entry.summary(), options(role, entry)));
    }
    forms.add(0, fields("enum", Value.of(ids)));
    return described(
        "the " + role + ": its id, or its id and options",
        Value.of(Map.of("oneOf", Value.of(forms))));
  }

  private static Value options(String role, AlgorithmsCommand.Entry entry) {
    var keys = new LinkedHashMap<String, Value>();
    keys.put("id", fields("const", Value.of(entry.id())));
    for (Options.Description option : entry.options()) {
      var fields = new LinkedHashMap<>(((Value.Fields) option(role, option)).fields());
      if (!option.unset()) {
        fields.put("default", option.preset());
      }
      keys.put(option.name(), described(option.text(), Value.of(fields)));
    }
    return object(keys, "id");
  }

  private static Value option(String role, Options.Description option) {
    return switch (option.type()) {
      case Options.ALGORITHM -> fields("$ref", Value.of("#/properties/" + role));
      case "choice" -> fields("enum", Value.of(option.words().stream().map(Value::of).toList()));
      case "flag" -> type("boolean");
      case "float" -> NUMBER;
      case "int" -> WHOLE;
      default -> TEXT;
    };
  }
}
