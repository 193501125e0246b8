"""Asks a ``cairn serve`` for trials and tells it their results. One file, standard library only, Python 3.9 or newer.

    from cairn_client import Client

    study = Client("http://127.0.0.1:8080").study("my-study")
    for trial in study.trials():
        with trial:
            trial.tell(error=train(**trial.configuration))

A trial that raises an exception fails, and the study goes on. While a trial runs, a thread tells the server that its
worker is still there; a worker that dies is noticed, and its trial is run again by another.
"""

from __future__ import annotations

import json
import os
import random
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from types import TracebackType
from typing import Any, Dict, Iterator, List, Optional, Type, Union

__all__ = ["Client", "Study", "Trial", "Refused", "Stopped"]

_LEASE = 60.0
_PATIENCE = 60.0
_TIMEOUT = 60.0


class Refused(Exception):
    """The server does not do it; ``status`` is that of HTTP, ``path`` names what is wrong in the request."""

    def __init__(self, status: int, message: str, path: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.path = path


class Stopped(Exception):
    """The trial is to end: its scheduler stopped or paused it, or it was taken away. Leave the ``with`` block."""


class Client:
    """A server. The token is that of CAIRN_TOKEN unless another is given; it is never part of an address."""

    def __init__(self, url: str = "http://127.0.0.1:8080", token: Optional[str] = None) -> None:
        self._base = url.rstrip("/") + "/api/v1/"
        self._token = token if token is not None else os.environ.get("CAIRN_TOKEN")

    def studies(self) -> List[Dict[str, Any]]:
        """The studies there are, a summary each."""
        return self._json("GET", ["studies"])

    def study(self, name: str) -> "Study":
        """A study that exists."""
        study = Study(self, name)
        study.describe()
        return study

    def create(self, study: Union[str, Dict[str, Any]], run: bool = False) -> "Study":
        """Creates a study from a study file, as text or as a dictionary; with ``run``, the server runs it, too."""
        text = study if isinstance(study, str) else json.dumps(study)
        query = {"run": "true"} if run else {}
        made = self._json("POST", ["studies"], text.encode(), "application/yaml", query)
        return Study(self, made["study"])

    def _json(
        self,
        method: str,
        path: List[str],
        body: Optional[bytes] = None,
        kind: str = "application/json",
        query: Optional[Dict[str, str]] = None,
    ) -> Any:
        """Asks until there is an answer, for about a minute; what is asked must be the same done twice."""
        deadline = time.monotonic() + _PATIENCE
        pause = 0.1
        while True:
            try:
                with self._open(method, path, body, kind, query) as response:
                    text = response.read()
                    return json.loads(text) if text else None
            except urllib.error.HTTPError as e:
                if e.code < 500 and e.code != 429:
                    raise _refused(e) from None
                problem: Exception = e
            except (urllib.error.URLError, ConnectionError, TimeoutError) as e:
                problem = e
            if time.monotonic() > deadline:
                raise ConnectionError(f"No answer from {self._base} for {_PATIENCE:.0f} s: {problem}") from problem
            time.sleep(pause * (0.5 + random.random()))
            pause = min(5.0, 2 * pause)

    def _open(self, method: str, path: List[str], body: Optional[bytes], kind: str, query: Optional[Dict[str, str]]) -> Any:
        url = self._base + "/".join(urllib.parse.quote(part, safe="") for part in path)
        if query:
            url += "?" + urllib.parse.urlencode(query)
        request = urllib.request.Request(url, data=body, method=method)
        if body is not None:
            request.add_header("Content-Type", kind)
        if self._token:
            request.add_header("Authorization", "Bearer " + self._token)
        return urllib.request.urlopen(request, timeout=_TIMEOUT)


def _refused(error: urllib.error.HTTPError) -> Refused:
    try:
        told = json.loads(error.read())["error"]
        return Refused(error.code, told["message"], told.get("path", ""))
    except (ValueError, KeyError):
        return Refused(error.code, str(error))


class Study:
    """A study of a server."""

    def __init__(self, client: Client, name: str) -> None:
        self._client = client
        self.name = name

    def describe(self) -> Dict[str, Any]:
        """What the study is and how it goes: its best trial is ``["best"]``."""
        return self._get()

    def ask(self, lease: float = _LEASE) -> Optional["Trial"]:
        """The next trial, once there is one; None when the study is done.

        ``lease``: for how many seconds the worker may be silent before its trial is given to another.
        """
        request = uuid.uuid4().hex
        while True:
            answer = self._post({"request": request, "lease": lease}, "ask")
            if "trial" in answer:
                return Trial(self, answer)
            if "done" in answer:
                return None
            time.sleep(answer["wait"])
            request = uuid.uuid4().hex

    def trials(self, lease: float = _LEASE) -> Iterator["Trial"]:
        """Trials one after the other, until the study is done."""
        trial = self.ask(lease)
        while trial is not None:
            yield trial
            trial = self.ask(lease)

    def all_trials(self, **query: Any) -> List[Dict[str, Any]]:
        """The trials so far; ``state="complete"``, ``limit=10`` and the like choose among them."""
        words = {name: str(value) for name, value in query.items()}
        return self._client._json("GET", ["studies", self.name, "trials"], query=words)["trials"]

    def enqueue(self, configuration: Dict[str, Any], note: str = "") -> None:
        """Has a configuration tried next."""
        self._post({"configuration": configuration, **({"note": note} if note else {})}, "enqueue")

    def note(self, text: str, trial: Optional[int] = None, tag: bool = False) -> None:
        """Adds a note or a tag, to the study or to one trial."""
        self._post({"text": text, "tag": tag, **({} if trial is None else {"trial": trial})}, "notes")

    def stop(self, why: str = "") -> None:
        """Lets the study end once the trials that run have ended."""
        self._post({"why": why}, "stop")

    def pause(self, why: str = "") -> None:
        """Lets no trial start."""
        self._post({"why": why}, "pause")

    def resume(self) -> None:
        """Lets a paused or stopped study go on."""
        self._post({}, "resume")

    def predict(self, rows: List[List[Optional[float]]]) -> List[Dict[str, Any]]:
        """What the server's surrogate expects of raw rows, one number a column."""
        return self._post({"rows": rows}, "predict")

    def events(self) -> Iterator[Dict[str, Any]]:
        """What changes, as it changes; ends when the server does."""
        path = ["studies", self.name, "events"]
        with self._client._open("GET", path, None, "", None) as response:
            event: Dict[str, Any] = {}
            for line in response:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name == "data":
                    event.update(json.loads(value))
                elif name == "event":
                    event["event"] = value
                elif not name and event:
                    yield event
                    event = {}

    def _get(self, *path: str) -> Any:
        return self._client._json("GET", ["studies", self.name, *path])

    def _post(self, body: Dict[str, Any], *path: str) -> Any:
        return self._client._json("POST", ["studies", self.name, *path], json.dumps(body).encode())


class Trial:
    """A trial to run: its settings are ``configuration``, how far it goes ``fidelity`` (None without)."""

    def __init__(self, study: Study, given: Dict[str, Any]) -> None:
        self._study = study
        self._lease = float(given["lease"])
        self._ended = threading.Event()
        self._over = False
        self.number: int = given["trial"]
        self.attempt: int = given["attempt"]
        self.configuration: Dict[str, Any] = given["configuration"]
        self.fidelity: Optional[Dict[str, float]] = given.get("fidelity")
        self.start: Optional[Dict[str, float]] = given.get("from")

    def report(self, fidelity: Dict[str, float], **values: float) -> None:
        """Values on the way, such as ``report({"epoch": 3}, error=0.2)``. Raises Stopped when the trial is to end."""
        verdict = self._post({"fidelity": fidelity, "values": values}, "report")["verdict"]
        if verdict != "continue":
            self._over = True
            raise Stopped(f"Trial {self.number} is to {verdict}.")

    def tell(self, cost: Optional[float] = None, **values: float) -> bool:
        """The result; whether it counts, which it does not where another worker was given the trial meanwhile."""
        body = {"values": values, "request": f"{self.number}.{self.attempt}"}
        if cost is not None:
            body["cost"] = cost
        self._over = True
        return self._post(body, "tell")["recorded"]

    def fail(self, why: str) -> None:
        """The trial came to nothing."""
        self._over = True
        self._post({"why": why}, "fail")

    def alive(self) -> bool:
        """Tells that the worker is still there; whether the trial is still its own."""
        return self._post({}, "alive")["verdict"] == "continue"

    def __enter__(self) -> "Trial":
        threading.Thread(target=self._beat, daemon=True).start()
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> bool:
        self._ended.set()
        if kind is Stopped or (kind is None and self._over):
            return True
        if kind is None:
            self.fail("The worker told no result.")
            return False
        if not self._over:
            self.fail(f"{kind.__name__}: {error}")
        return issubclass(kind, Exception)

    def _beat(self) -> None:
        while not self._ended.wait(self._lease / 3):
            try:
                self.alive()
            except (Refused, ConnectionError):
                pass  # the next beat may come through

    def _post(self, body: Dict[str, Any], what: str) -> Any:
        return self._study._post({"attempt": self.attempt, **body}, "trials", str(self.number), what)
