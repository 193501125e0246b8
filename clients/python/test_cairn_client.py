"""Tests of cairn_client against the server at CAIRN_URL, with the token in CAIRN_TOKEN."""

import json
import os
import tempfile
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import count

from cairn_client import CairnError, Client, Study, Trial

URL = os.environ["CAIRN_URL"]
NUMBERS = count()


def new_study(client: Client, trials: int = 5) -> Study:
    return client.create(
        {
            "study": f"python-{next(NUMBERS)}",
            "objectives": [{"name": "loss", "goal": "minimize"}],
            "parameters": {"x": {"type": "float", "low": 0, "high": 1}},
            "fidelity": {"name": "epoch", "low": 1, "high": 9},
            "sampler": "random",
            "scheduler": "none",
            "seed": 3,
            "budget": {"trials": trials},
        }
    )


def asked(study: Study, lease: float = 60.0) -> Trial:
    trial = study.ask(lease)
    assert isinstance(trial, Trial), trial
    return trial


def running(study: Study) -> int:
    return len(study.trials("running"))


class LosingAnswers:
    """Sends everything, and loses the first answer to each request."""

    def __init__(self, opener):
        self.opener = opener
        self.lost = set()

    def open(self, request, timeout):
        answer = self.opener.open(request, timeout=timeout)
        name = (request.full_url, request.data)
        if name in self.lost:
            return answer
        self.lost.add(name)
        answer.close()
        raise ConnectionResetError("the test lost the answer")


class ClientTest(unittest.TestCase):
    def setUp(self):
        self.client = Client(URL)

    def test_a_study_is_worked_on_until_its_budget_is_spent(self):
        study = new_study(self.client)
        for trial in study.work():
            with trial:
                self.assertEqual(trial.until, {"epoch": 9})
                self.assertEqual(trial.report({"epoch": 3}, {"loss": 0.5}), "continue")
                self.assertTrue(trial.tell({"loss": trial.configuration["x"]}, cost=2.5))
        trials = study.trials("complete")
        self.assertEqual([trial["number"] for trial in trials], [0, 1, 2, 3, 4])
        self.assertEqual(trials[0]["cost"], 2.5)
        least = min(trial["result"]["loss"] for trial in trials)
        self.assertEqual(study.about()["best"]["result"]["loss"], least)

    def test_where_every_answer_is_lost_once_nothing_is_done_twice(self):
        study = new_study(self.client, trials=3)
        self.client._opener = LosingAnswers(self.client._opener)
        given = []
        for trial in study.work():
            given.append((trial.number, trial.attempt))
            with trial:
                trial.report({"epoch": 3}, {"loss": 0.5})
                self.assertTrue(trial.tell({"loss": 1.0}))
        self.assertEqual(given, [(0, 1), (1, 1), (2, 1)])
        trials = study.trials()
        self.assertEqual([t["state"] for t in trials], ["complete"] * 3)
        self.assertEqual([len(t["reports"]) for t in trials], [1, 1, 1])

    def test_what_cannot_be_repeated_is_not_and_says_so(self):
        study = new_study(self.client)
        self.client._opener = LosingAnswers(self.client._opener)
        with self.assertRaisesRegex(CairnError, "not known whether it was done"):
            study.note("once")
        self.assertEqual([note["text"] for note in study.notes()], ["once"])

    def test_an_exception_fails_its_trial_and_is_passed_on(self):
        study = new_study(self.client)
        with self.assertRaises(ZeroDivisionError):
            with asked(study):
                1 / 0
        with asked(study):
            pass
        with asked(study) as trial:
            self.assertTrue(trial.tell({"loss": float("nan")}))
        self.assertEqual([t["state"] for t in study.trials()], ["failed"] * 3)

    def test_an_interrupted_trial_is_left_to_its_lease(self):
        study = new_study(self.client)
        with self.assertRaises(KeyboardInterrupt):
            with asked(study):
                raise KeyboardInterrupt
        self.assertEqual([t["state"] for t in study.trials()], ["running"])

    def test_a_lease_is_renewed_while_the_worker_is_silent(self):
        study = new_study(self.client)
        with asked(study, lease=1) as kept:
            abandoned = asked(study, lease=1)
            deadline = time.monotonic() + 20
            while running(study) > 1 and time.monotonic() < deadline:
                time.sleep(0.1)
            self.assertFalse(abandoned.tell({"loss": 1.0}))
            self.assertTrue(kept.tell({"loss": 1.0}))

    def test_enqueued_configurations_notes_events_and_exports(self):
        study = new_study(self.client)
        events = study.events()
        before = next(events)
        self.assertEqual(study.enqueue({"x": 0.25}, "mine"), {"x": 0.25})
        self.assertEqual(asked(study).configuration, {"x": 0.25})
        after = next(change for change in events if change.trials)
        self.assertEqual((after.event, after.trials), ("changed", [0]))
        self.assertGreater(after.version, before.version)
        study.note("good", trial=0, tag=True)
        self.assertEqual(study.notes()[0]["trial"], 0)
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "study.jsonl")
            study.export(file)
            with open(file, encoding="utf-8") as lines:
                self.assertEqual(json.loads(lines.readline())["configuration"], {"x": 0.25})

    def test_refusals_say_why(self):
        study = new_study(self.client)
        with self.assertRaises(CairnError) as refused:
            study.enqueue({"x": 7})
        self.assertEqual((refused.exception.status, refused.exception.path), (422, "configuration.x"))
        with self.assertRaises(CairnError) as refused:
            Client(URL, token="a-wrong-token").studies()
        self.assertEqual(refused.exception.status, 401)
        self.assertNotIn("a-wrong-token", str(refused.exception))

    def test_a_server_that_is_away_is_an_error_after_patience(self):
        with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as unused:
            port = unused.server_port
        with self.assertRaisesRegex(CairnError, "could not be asked for 0.2 s"):
            Client(f"http://127.0.0.1:{port}", patience=0.2).studies()

    def test_a_redirect_is_not_followed_so_the_token_stays(self):
        class Elsewhere(BaseHTTPRequestHandler):
            def do_GET(self):
                paths.append(self.path)
                self.send_response(302)
                self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        paths = []
        with HTTPServer(("127.0.0.1", 0), Elsewhere) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            with self.assertRaises(CairnError) as refused:
                Client(f"http://127.0.0.1:{server.server_port}").studies()
            server.shutdown()
        self.assertEqual(refused.exception.status, 302)
        self.assertEqual(paths, ["/api/v1/studies"])


if __name__ == "__main__":
    unittest.main()
