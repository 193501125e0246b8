"""Works on a study: python3 ask_and_tell.py URL STUDY, with the token in CAIRN_TOKEN."""

import sys

# snippet: python-client
from cairn_client import Client

url, name = sys.argv[1:]
study = Client(url).study(name)
for trial in study.work():
    with trial:
        for epoch in range(1, 10):
            loss = (trial.configuration["x"] - 0.3) ** 2 + 1 / epoch
            if trial.report({"epoch": epoch}, {"loss": loss}) != "continue":
                break
        else:
            trial.tell({"loss": loss})
print(study.about()["best"])
# end
