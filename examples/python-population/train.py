"""Logistic regression that is trained on from its checkpoint; with --schedule, again from nothing.

    cairn run study.yaml
    cairn best python-population --json > best.json
    python3 train.py --schedule best.json
"""

import json
import math
import os
import random
import sys

generator = random.Random(0)
truth = [2.0, -1.0, 0.5, 0.0]


def sample():
    x = [generator.gauss(0, 1) for _ in truth]
    margin = sum(w * v for w, v in zip(truth, x)) + generator.gauss(0, 0.5)
    return x, 1.0 if margin > 0 else 0.0


training, validation = [sample() for _ in range(100)], [sample() for _ in range(100)]


def predict(weights, x):
    z = sum(w * v for w, v in zip(weights, x))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def loss(model):
    chances = [(predict(model["weights"], x), y) for x, y in validation]
    return -sum(math.log(p if y > 0.5 else 1 - p) for p, y in chances) / len(chances)


def train(model, settings):
    """One epoch."""
    gradient = [0.0] * 4
    for x, y in training:
        residual = predict(model["weights"], x) - y
        for i, v in enumerate(x):
            gradient[i] += residual * v / len(training)
    for i in range(4):
        step = settings["momentum"] * model["velocity"][i] - settings["learning_rate"] * gradient[i]
        model["velocity"][i] = step
        model["weights"][i] += step
    model["epoch"] += 1
    model["losses"].append(loss(model))


NEW = {"epoch": 0, "weights": [0.0] * 4, "velocity": [0.0] * 4, "losses": []}


def replay(best):
    model = NEW
    for stage in best["schedule"]:
        while model["epoch"] < stage["to"]:
            train(model, stage["configuration"])
    print(json.dumps({"loss": loss(model)}))


def report(epoch, value):
    print(json.dumps({"report": {"epoch": epoch, "loss": value}}), flush=True)


def run():
    with open(os.environ["CAIRN_CONFIGURATION"]) as file:
        settings = json.load(file)
    state = os.path.join(os.environ["CAIRN_CHECKPOINT"], "model.json")
    model = NEW
    if os.path.exists(state):
        with open(state) as file:
            model = json.load(file)
    # what was saved, but not yet read of its reports when cairn was killed
    for epoch in range(int(float(os.environ["CAIRN_REACHED"])) + 1, model["epoch"] + 1):
        report(epoch, model["losses"][epoch - 1])
    while model["epoch"] < float(os.environ["CAIRN_EPOCH"]):
        train(model, settings)
        with open(state + ".new", "w") as file:
            json.dump(model, file)
        os.replace(state + ".new", state)  # whole, or the one before
        report(model["epoch"], model["losses"][-1])
    print(json.dumps({"loss": loss(model)}))


if "--schedule" in sys.argv:
    with open(sys.argv[sys.argv.index("--schedule") + 1]) as file:
        replay(json.load(file))
else:
    run()
