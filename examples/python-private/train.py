"""Logistic regression on made-up data by private gradient descent, with the standard library only.

The records for training are private; those that judge the result are public.
"""

import argparse
import json
import math
import random

SAMPLING_RATE, NOISE, STEPS = 0.05, 2.0, 100  # as the study file says

parser = argparse.ArgumentParser()
for option in ("--lr", "--clip"):
    parser.add_argument(option, type=float, required=True)
options = parser.parse_args()

generator = random.Random(0)
truth = [2.0, -1.0, 0.5, 0.0]


def sample():
    x = [generator.gauss(0, 1) for _ in truth]
    margin = sum(w * v for w, v in zip(truth, x)) + generator.gauss(0, 0.5)
    return x, 1.0 if margin > 0 else 0.0


private, public = [sample() for _ in range(2000)], [sample() for _ in range(500)]


def predict(weights, x):
    z = sum(w * v for w, v in zip(weights, x))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


secret = random.SystemRandom()  # nobody may know which records were drawn, nor the noise
weights = [0.0] * 4
for step in range(STEPS):
    total = [secret.gauss(0, NOISE * options.clip) for _ in weights]
    for x, y in private:
        if secret.random() < SAMPLING_RATE:
            gradient = [(predict(weights, x) - y) * v for v in x]
            norm = math.sqrt(sum(g * g for g in gradient))
            scale = min(1.0, options.clip / norm) if norm > 0 else 0.0
            total = [t + scale * g for t, g in zip(total, gradient)]
    batch = SAMPLING_RATE * len(private)
    weights = [w - options.lr * t / batch for w, t in zip(weights, total)]

wrong = sum((predict(weights, x) > 0.5) != (y > 0.5) for x, y in public)
result = {"error": wrong / len(public)}
# the model itself, so that the best one need not be trained again
result.update({f"weight_{i}": w for i, w in enumerate(weights)})
print(json.dumps(result))
