"""A worker in Python: python3 example.py http://127.0.0.1:8080 STUDY"""

import sys

# snippet: a-worker-in-python
from cairn_client import Client


def train(x, y):
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


def work(server, name):
    study = Client(server).study(name)
    for trial in study.trials():
        with trial:
            trial.tell(value=train(**trial.configuration))
    return study.describe()["best"]
# end


print(work(sys.argv[1], sys.argv[2]))
