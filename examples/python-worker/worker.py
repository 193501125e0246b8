"""Integrates sin(x) over [0, pi] by several methods: how exact, and how fast? Standard library only."""

import json
import math
import random
import sys
import time


def trapezoid(n):
    h = math.pi / n
    return h * (sum(math.sin(i * h) for i in range(1, n)))


def simpson(n):
    n += n % 2
    h = math.pi / n
    inner = sum((4 if i % 2 else 2) * math.sin(i * h) for i in range(1, n))
    return h / 3 * inner


def monte_carlo(n, seed):
    generator = random.Random(seed)
    return math.pi * sum(math.sin(generator.uniform(0, math.pi)) for _ in range(n)) / n


for line in sys.stdin:
    task = json.loads(line)
    if "configuration" not in task:
        continue
    settings = task["configuration"]
    start = time.perf_counter()
    if settings["method"] == "monte_carlo":
        value = monte_carlo(settings["points"], settings["seed"])
    else:
        value = {"trapezoid": trapezoid, "simpson": simpson}[settings["method"]](settings["points"])
    seconds = time.perf_counter() - start
    result = {"error": math.log10(abs(value - 2) + 1e-16), "seconds": seconds}
    print(json.dumps({"trial": task["trial"], "result": result, "cost": seconds}), flush=True)
