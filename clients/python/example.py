"""A worker in Python: python3 example.py http://127.0.0.1:8080 STUDY"""

import sys

from cairn_client import Client

study = Client(sys.argv[1]).study(sys.argv[2])
for trial in study.trials():
    with trial:
        x, y = trial.configuration["x"], trial.configuration["y"]
        trial.tell(value=(1 - x) ** 2 + 100 * (y - x * x) ** 2)
print(study.describe()["best"])
