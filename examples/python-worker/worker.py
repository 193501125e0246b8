"""A network with one hidden layer that learns two moons: how well, and with how many weights?

Standard library only. Trials are paused and gone on with, maybe by another worker. So what was learned is saved before it is reported.
"""

import json
import math
import os
import random
import sys


def moons(seed, count=60):
    generator = random.Random(seed)
    points = []
    for i in range(count):
        angle, upper = math.pi * generator.random(), i % 2
        x, y = math.cos(angle), math.sin(angle)
        x, y = (x, y) if upper else (1 - x, 0.4 - y)
        points.append((x + generator.gauss(0, 0.2), y + generator.gauss(0, 0.2), upper))
    return points


TRAINING, VALIDATION = moons(1), moons(2)
ACTIVATIONS = {
    "tanh": (math.tanh, lambda out: 1 - out * out),
    "relu": (lambda v: max(v, 0.0), lambda out: 1.0 if out > 0 else 0.0),
}


def new(settings):
    """Each unit has its weights for x, y and 1, and the weight of the output for it."""
    generator = random.Random(0)
    weights = [[generator.gauss(0, 1) for _ in range(4)] for _ in range(settings["hidden"])]
    return {"epoch": 0, "reports": [], "units": weights, "steps": [[0.0] * 4 for _ in weights], "bias": 0.0}


def outputs(model, settings, x, y):
    activation = ACTIVATIONS[settings["activation"]][0]
    hidden = [activation(u[0] * x + u[1] * y + u[2]) for u in model["units"]]
    z = model["bias"] + sum(u[3] * h for u, h in zip(model["units"], hidden))
    return hidden, 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def train(model, settings):
    """One epoch: a step down the gradient over all points."""
    slope, rate = ACTIVATIONS[settings["activation"]][1], settings["learning_rate"] / len(TRAINING)
    gradients = [[0.0] * 4 for _ in model["units"]]
    for x, y, label in TRAINING:
        hidden, chance = outputs(model, settings, x, y)
        residual = chance - label
        for unit, gradient, h in zip(model["units"], gradients, hidden):
            back = residual * unit[3] * slope(h)
            for i, part in enumerate((back * x, back * y, back, residual * h)):
                gradient[i] += part
        model["bias"] -= rate * residual
    for unit, step, gradient in zip(model["units"], model["steps"], gradients):
        for i in range(4):
            step[i] = settings["momentum"] * step[i] - rate * gradient[i]
            unit[i] += step[i]
    model["epoch"] += 1


def values(model, settings):
    loss = 0.0
    for x, y, label in VALIDATION:
        chance = outputs(model, settings, x, y)[1]
        loss -= math.log(chance if label else 1 - chance) / len(VALIDATION)
    return {"loss": loss, "weights": 4 * len(model["units"]) + 1}


def save(model, file):
    with open(file + ".new", "w") as new_file:
        json.dump(model, new_file)
    os.replace(file + ".new", file)  # whole, or the one before


def say(task, **message):
    print(json.dumps({"trial": task["trial"], **message}), flush=True)


def run(task):
    settings, file = task["configuration"], os.path.join(task["checkpoint"], "model.json")
    model = new(settings)
    if os.path.exists(file):
        with open(file) as saved:
            model = json.load(saved)
    # what was saved, but not yet read of its reports when cairn was killed
    for epoch in range(int(task["reached"]) + 1, model["epoch"] + 1):
        say(task, report={"epoch": epoch, **model["reports"][epoch - 1]})
    while model["epoch"] < task["fidelity"]["epoch"]:
        train(model, settings)
        model["reports"].append(values(model, settings))
        save(model, file)
        say(task, report={"epoch": model["epoch"], **model["reports"][-1]})
    say(task, result=values(model, settings))


for line in sys.stdin:
    message = json.loads(line)
    if "configuration" in message:  # nothing else has to be heeded: a trial takes less than a second
        run(message)
