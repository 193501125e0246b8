"""Logistic regression on made-up data by gradient descent, with the standard library only."""

import argparse
import json
import math
import random

parser = argparse.ArgumentParser()
for option in ("--lr", "--momentum", "--l2"):
    parser.add_argument(option, type=float, required=True)
parser.add_argument("--epochs", type=int, required=True)
options = parser.parse_args()

generator = random.Random(0)
truth = [2.0, -1.0, 0.5, 0.0]


def sample():
    x = [generator.gauss(0, 1) for _ in truth]
    margin = sum(w * v for w, v in zip(truth, x)) + generator.gauss(0, 0.5)
    return x, 1.0 if margin > 0 else 0.0


training, validation = [sample() for _ in range(300)], [sample() for _ in range(300)]


def predict(weights, x):
    z = sum(w * v for w, v in zip(weights, x))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def error(weights):
    wrong = sum((predict(weights, x) > 0.5) != (y > 0.5) for x, y in validation)
    return wrong / len(validation)


weights, velocity = [0.0] * 4, [0.0] * 4
for epoch in range(1, options.epochs + 1):
    gradient = [options.l2 * w for w in weights]
    for x, y in training:
        residual = predict(weights, x) - y
        for i, v in enumerate(x):
            gradient[i] += residual * v / len(training)
    for i in range(4):
        velocity[i] = options.momentum * velocity[i] - options.lr * gradient[i]
        weights[i] += velocity[i]
    print(json.dumps({"report": {"epoch": epoch, "error": error(weights)}}), flush=True)

print(json.dumps({"error": error(weights)}))
