"""Is a mass benign? Asks the nearest neighbours, and reports each fold of a cross-validation.

Standard library only. Who is stopped between two folds is ended, and has nothing to tidy up.
"""

import csv
import json
import math
import operator
import os
import random
import statistics

FOLDS = 10
DISTANCES = {
    "manhattan": lambda a, b: sum(map(abs, map(operator.sub, a, b))),
    "euclidean": math.dist,
    "chebyshev": lambda a, b: max(map(abs, map(operator.sub, a, b))),
}
SCALES = {
    "none": lambda column: 1.0,
    "spread": statistics.pstdev,
    "range": lambda column: max(column) - min(column),
}


def read():
    file = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "breast_cancer.csv")
    with open(file, newline="") as lines:
        rows = [[float(cell) for cell in row] for row in list(csv.reader(lines))[1:]]
    random.Random(0).shuffle(rows)  # the same folds in the same order, whatever is tried
    return rows


def scaled(rows, scale):
    units = [scale(column) or 1.0 for column in list(zip(*rows))[:-1]]
    return [([cell / unit for cell, unit in zip(row, units)], row[-1]) for row in rows]


def loss(training, validation, settings):
    distance, total = DISTANCES[settings["distance"]], 0.0
    for x, label in validation:
        near = sorted((distance(x, other), kind) for other, kind in training)
        benign = sum(kind for _, kind in near[: settings["neighbours"]])
        chance = (benign + settings["prior"]) / (settings["neighbours"] + 2 * settings["prior"])
        total -= math.log(chance if label else 1 - chance)
    return total / len(validation)


# snippet: folds
def cross_validate(rows, settings):
    losses = []
    for fold in range(FOLDS):
        training = [row for i, row in enumerate(rows) if i % FOLDS != fold]
        losses.append(loss(training, rows[fold::FOLDS], settings))
        # of this fold alone: the test compares trials fold by fold
        print(json.dumps({"report": {"fold": fold + 1, "loss": losses[-1]}}), flush=True)
    print(json.dumps({"loss": statistics.mean(losses)}))


# end
with open(os.environ["CAIRN_CONFIGURATION"]) as configuration:
    chosen = json.load(configuration)
cross_validate(scaled(read(), SCALES[chosen["scale"]]), chosen)
