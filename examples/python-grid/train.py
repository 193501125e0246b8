"""Is a mass benign? Logistic regression, trained for some epochs on a part of the rows.

Standard library only. What was learned on a part is gone on with by more epochs on the same part. More rows start it anew.
"""

import csv
import json
import math
import os
import random
import statistics


def read():
    file = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "breast_cancer.csv")
    with open(file, newline="") as lines:
        rows = [[float(cell) for cell in row] for row in list(csv.reader(lines))[1:]]
    columns = [(statistics.mean(column), statistics.pstdev(column)) for column in list(zip(*rows))[:-1]]
    scaled = [([1.0] + [(v - mean) / spread for v, (mean, spread) in zip(row, columns)], row[-1]) for row in rows]
    random.Random(0).shuffle(scaled)
    return scaled[:400], scaled[400:]


def predict(weights, x):
    z = sum(w * v for w, v in zip(weights, x))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def train(model, rows, settings):
    """One epoch, a step down the gradient after each row."""
    weights, velocity = model["weights"], model["velocity"]
    for x, label in rows:
        residual = predict(weights, x) - label
        for i, v in enumerate(x):
            slope = residual * v + settings["shrinkage"] * weights[i]
            velocity[i] = settings["momentum"] * velocity[i] - settings["learning_rate"] * slope
            weights[i] += velocity[i]
    model["epoch"] += 1


def loss(model, rows):
    chances = [(predict(model["weights"], x), label) for x, label in rows]
    return -sum(math.log(p if label else 1 - p) for p, label in chances) / len(rows)


# snippet: python-grid-program
def learned(file, fraction):
    """What was saved, if it was learned on the same rows; else a model that knows nothing."""
    if os.path.exists(file):
        with open(file) as saved:
            model = json.load(saved)
        if model["fraction"] == fraction:
            return model
    return {"epoch": 0, "fraction": fraction, "weights": [0.0] * 31, "velocity": [0.0] * 31}


def run(settings, epochs, fraction, file):
    training, validation = read()
    model = learned(file, fraction)
    while model["epoch"] < epochs:
        train(model, training[: round(fraction * len(training))], settings)
    with open(file + ".new", "w") as new_file:
        json.dump(model, new_file)
    os.replace(file + ".new", file)  # whole, or the one before
    print(json.dumps({"loss": loss(model, validation)}))


# end
with open(os.environ["CAIRN_CONFIGURATION"]) as configuration:
    run(
        json.load(configuration),
        int(os.environ["CAIRN_EPOCH"]),
        float(os.environ["CAIRN_FRACTION"]),
        os.path.join(os.environ["CAIRN_CHECKPOINT"], "model.json"),
    )
