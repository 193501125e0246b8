"""Works on a study: python3 ask_and_tell.py URL STUDY, with the token in CAIRN_TOKEN."""

import sys

from cairn_client import Client

url, name = sys.argv[1:]
study = Client(url).study(name)
for trial in study.work():
    with trial:
        x = trial.configuration["x"]
        trial.tell({"loss": (x - 0.3) ** 2})
print(study.about()["best"])
