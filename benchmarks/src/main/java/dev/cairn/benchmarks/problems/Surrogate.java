package dev.cairn.benchmarks.problems;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network that predicts the results of a tuning task from its settings. Takes raw values and
 * gives raw values in single precision; about a quarter of a millisecond a query; safe for several
 * threads.
 */
final class Surrogate implements AutoCloseable {
  private static final String MISSING = "#na#";

  private final Scenario scenario;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final JsonNode codes;

  private Surrogate(
      Scenario scenario, OrtEnvironment environment, OrtSession session, JsonNode codes) {
    this.scenario = scenario;
    this.environment = environment;
    this.session = session;
    this.codes = codes;
  }

  /** Loads {@code model.onnx} and {@code encoding.json} of the scenario's folder. */
  static Surrogate load(Path yahpo, Scenario scenario) {
    Path folder = yahpo.resolve(scenario.folder());
    if (!Files.isRegularFile(folder.resolve("model.onnx"))) {
      throw new InvalidInputException(
          "problems",
          "There is no model.onnx in "
              + folder
              + "; CAIRN_YAHPO must name a folder with the scenarios of YAHPO Gym's data.");
    }
    JsonNode codes = JsonMapper.shared().readTree(folder.resolve("encoding.json"));
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      String model = folder.resolve("model.onnx").toString();
      return new Surrogate(scenario, environment, environment.createSession(model, options), codes);
    } catch (OrtException e) {
      throw new IllegalStateException("The surrogate in " + folder + " does not load.", e);
    }
  }

  /** All outputs for named inputs. */
  float[] predict(Map<String, Value> inputs) {
    int[][] categories = new int[1][scenario.categories().size()];
    float[][] numbers = new float[1][scenario.numbers().size()];
    for (int i = 0; i < categories[0].length; i++) {
      categories[0][i] = code(scenario.categories().get(i), inputs);
    }
    for (int i = 0; i < numbers[0].length; i++) {
      Value number = inputs.get(scenario.numbers().get(i));
      numbers[0][i] = number == null ? 0 : (float) number.number();
    }
    return run(categories, numbers);
  }

  private int code(String name, Map<String, Value> inputs) {
    Value value = inputs.get(name);
    return codes.path(name).path(value == null ? MISSING : value.plain()).intValue();
  }

  private float[] run(int[][] categories, float[][] numbers) {
    try (OnnxTensor first = OnnxTensor.createTensor(environment, categories);
        OnnxTensor second = OnnxTensor.createTensor(environment, numbers);
        OrtSession.Result result = session.run(Map.of("x_cat", first, "x_cont", second))) {
      return ((float[][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("The surrogate of " + scenario.folder() + " failed.", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(
          "The surrogate of " + scenario.folder() + " does not close.", e);
    }
  }
}
