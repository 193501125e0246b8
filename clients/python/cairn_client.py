"""A client of `cairn serve`: one file, Python 3.9 or newer, the standard library only.

    from cairn_client import Client

    study = Client("http://127.0.0.1:8080").study("my-study")
    for trial in study.work():
        with trial:
            trial.tell({"loss": train(**trial.configuration)})

What is asked and told is sent again, under the same name, where no answer came, so it is done once.
The token is taken from CAIRN_TOKEN unless given, and is sent as a header to that server alone.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import threading
import time
import uuid
from http.client import HTTPException
from typing import Any, Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Union
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

Numbers = Mapping[str, float]

_TIMEOUT = 60.0  # seconds without a byte; events have a heartbeat every 15
_LONGEST_PAUSE = 5.0


class CairnError(Exception):
    """The server refused (`status`, `code`, `path`), or could not be reached (`status` 0)."""

    def __init__(self, message: str, status: int = 0, code: str = "unreachable", path: str = ""):
        super().__init__(message)
        self.status = status
        self.code = code
        self.path = path


class Change(NamedTuple):
    """What a study's listeners hear: `trials` are numbers, None where there are many."""

    event: str
    version: int
    trials: Optional[List[int]]


class _NoRedirects(HTTPRedirectHandler):
    """Follows nothing, so that no other server gets the token."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Client:
    """A server. Thread-safe.

    url: such as "http://127.0.0.1:8080"; token: None takes CAIRN_TOKEN;
    patience: seconds to try again where the server cannot be reached or is not ready.
    """

    def __init__(self, url: str, token: Optional[str] = None, patience: float = 60.0):
        self._base = url.rstrip("/") + "/api/v1"
        self._token = os.environ.get("CAIRN_TOKEN", "") if token is None else token
        self._patience = patience
        self._opener: OpenerDirector = build_opener(_NoRedirects)

    def studies(self) -> List[Dict[str, Any]]:
        """A line for each study."""
        return self.send("GET", "/studies")

    def create(self, file: Mapping[str, Any], run: bool = False) -> Study:
        """Creates a study from what a study file says; `run` has the server run it, too."""
        query = "?run=true" if run else ""
        made = self.send("POST", "/studies" + query, file, again=False)
        return self.study(made["study"])

    def study(self, name: str) -> Study:
        """A study by its name, without asking the server."""
        return Study(self, name)

    def send(self, method: str, path: str, body: Any = None, again: bool = True) -> Any:
        """Sends JSON and answers JSON, None where there is none. `again`: whether doing it twice
        is the same as once; what is not is repeated only where it cannot have arrived."""

        def exchange() -> Any:
            with self.open(method, path, body) as answer:
                text = answer.read()
            return json.loads(text) if text else None

        return self.retry(exchange, again)

    def open(self, method: str, path: str, body: Any = None, since: str = "") -> Any:
        """The open answer to one request, sent once."""
        request = Request(self._base + path, method=method)
        if method == "POST" or body is not None:
            request.data = json.dumps({} if body is None else body, allow_nan=False).encode()
            request.add_header("Content-Type", "application/json")
        if self._token:
            request.add_header("Authorization", "Bearer " + self._token)
        if since:
            request.add_header("Last-Event-ID", since)
        try:
            return self._opener.open(request, timeout=_TIMEOUT)
        except HTTPError as error:
            raise _refusal(error) from None

    def retry(self, exchange: Callable[[], Any], again: bool = True) -> Any:
        """What `exchange` answers, tried until patience ends while the server is away."""
        deadline = time.monotonic() + self._patience
        pause = 0.05
        while True:
            try:
                return exchange()
            except CairnError as error:
                if not (error.status == 429 or again and error.status >= 500):
                    raise
                problem: Exception = error
            except (OSError, HTTPException) as error:
                if not (again or _never_arrived(error)):
                    raise CairnError(f"It is not known whether it was done: {error}") from error
                problem = error
            if time.monotonic() > deadline:
                message = f"{self._base} could not be asked for {self._patience:g} s: {problem}"
                raise CairnError(message) from problem
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)


def _never_arrived(error: Exception) -> bool:
    return isinstance(error, URLError) and isinstance(error.reason, ConnectionRefusedError)


def _refusal(error: HTTPError) -> CairnError:
    with error:
        text = error.read().decode("utf-8", "replace")
    try:
        said = json.loads(text)["error"]
        return CairnError(said["message"], error.code, said["code"], said.get("path", ""))
    except (ValueError, KeyError, TypeError):
        return CairnError(f"The server answered {error.code}: {text[:200]}", error.code, "http")


class Study:
    """A study of a server."""

    def __init__(self, client: Client, name: str):
        self.client = client
        self.name = name
        self._path = "/studies/" + quote(name, safe="")

    def _post(self, what: str, body: Any, again: bool = True) -> Any:
        return self.client.send("POST", self._path + what, body, again)

    def about(self) -> Dict[str, Any]:
        """The study as a whole: objectives, parameters, counts of trials, the best."""
        return self.client.send("GET", self._path)

    def ask(self, lease: float = 60.0) -> Union[Trial, float, None]:
        """The next trial; or seconds to wait before asking again; or None: nothing will come.

        lease: seconds that this worker may be silent before its trial is given to another.
        """
        answer = self._post("/ask", {"request": str(uuid.uuid4()), "lease": lease})
        if "trial" in answer:
            return Trial(self, answer)
        return float(answer["wait"]) if "wait" in answer else None

    def work(self, lease: float = 60.0) -> Iterator[Trial]:
        """Trial after trial, until the study is done."""
        while True:
            asked = self.ask(lease)
            if asked is None:
                return
            if isinstance(asked, Trial):
                yield asked
            else:
                time.sleep(asked)

    def trials(self, state: str = "") -> List[Dict[str, Any]]:
        """What is known of the trials, or of those that are complete, pruned, failed, ..."""
        query = "?" + urlencode({"state": state}) if state else ""
        return self.client.send("GET", self._path + "/trials" + query)["trials"]

    def enqueue(self, configuration: Mapping[str, Any], note: str = "") -> Dict[str, Any]:
        """Has a configuration tried next; answers it as it will be tried."""
        body = {"configuration": dict(configuration), **({"note": note} if note else {})}
        return self._post("/enqueue", body, again=False)["configuration"]

    def notes(self) -> List[Dict[str, Any]]:
        """Notes and tags, oldest first."""
        return self.client.send("GET", self._path + "/notes")

    def note(self, text: str, trial: Optional[int] = None, tag: bool = False) -> None:
        """Adds a note, or a tag, to the study or to one of its trials."""
        body = {"text": text, "tag": tag, **({} if trial is None else {"trial": trial})}
        self._post("/notes", body, again=False)

    def events(self, seen: int = -1) -> Iterator[Change]:
        """What changes, for as long as it is listened to; comes back after a lost connection.

        seen: the version after which changes are wanted; -1 for those from now on.
        """
        while True:
            since = str(seen) if seen >= 0 else ""
            stream = self.client.retry(
                lambda: self.client.open("GET", self._path + "/events", since=since)
            )
            try:
                with stream:
                    for change in _changes(stream):
                        seen = change.version
                        yield change
            except (OSError, HTTPException):
                pass  # lost: the next stream says what was missed
            time.sleep(0.25)

    def export(self, file: str, format: str = "json") -> None:
        """Writes the study to a file: "json", a trial a line, or "archive" for `cairn import`."""
        path = self._path + "/export?" + urlencode({"format": format})

        def download() -> None:
            with self.client.open("GET", path) as answer, open(file, "wb") as out:
                shutil.copyfileobj(answer, out)

        self.client.retry(download)


def _changes(lines: Iterator[bytes]) -> Iterator[Change]:
    """Server-sent events as changes; comments are heartbeats."""
    fields: Dict[str, str] = {}
    for line in lines:
        name, _, value = line.decode().rstrip("\n").partition(": ")
        if name:
            fields[name] = value
        elif "data" in fields:
            data = json.loads(fields["data"])
            yield Change(fields["event"], data["version"], data.get("trials"))
            fields = {}


class Trial:
    """A trial given to this worker. In a `with` block its lease is renewed by a thread; an
    exception fails the trial and goes on to the caller; one that ends with neither a result nor
    a verdict to leave fails; an interrupted one is run again once its lease is over.

    number, attempt; configuration: active parameters by name; until: the fidelity to train to,
    and start: the one reached already, both {} where there is none.
    """

    def __init__(self, study: Study, given: Mapping[str, Any]):
        self.number: int = given["trial"]
        self.attempt: int = given["attempt"]
        self.configuration: Dict[str, Any] = given["configuration"]
        self.until: Dict[str, float] = given.get("fidelity", {})
        self.start: Dict[str, float] = given.get("from", {})
        self.lease: float = given["lease"]
        self.verdict: str = "continue"
        self._client = study.client
        self._path = f"{study._path}/trials/{self.number}/"
        self._settled = False
        self._left = threading.Event()
        self._renewing = threading.Thread(target=self._renew, name="cairn-lease", daemon=True)

    def report(self, fidelity: Numbers, values: Numbers) -> str:
        """Values on the way, such as ({"epoch": 3}, {"loss": 0.2}); "continue", or "pause" or
        "stop": then leave the trial as it is."""
        said = self._say("report", fidelity=dict(fidelity), values=_numbers(values))
        self.verdict = said["verdict"]
        return self.verdict

    def tell(self, values: Numbers, cost: Optional[float] = None) -> bool:
        """The result; whether it counts. A value that is not finite fails the trial."""
        more = {} if cost is None else {"cost": cost}
        name = str(uuid.uuid4())
        return self._settle("tell", values=_numbers(values), request=name, **more)

    def fail(self, why: str) -> bool:
        """The trial came to nothing; whether that counts."""
        return self._settle("fail", why=why)

    def alive(self) -> str:
        """Renews the lease; "stop" when the trial is no longer this worker's."""
        return self._say("alive")["verdict"]

    def _say(self, what: str, **body: Any) -> Dict[str, Any]:
        return self._client.send("POST", self._path + what, {"attempt": self.attempt, **body})

    def _settle(self, what: str, **body: Any) -> bool:
        recorded = self._say(what, **body)["recorded"]
        self._settled = True
        return recorded

    def _renew(self) -> None:
        while not self._left.wait(self.lease / 3):
            try:
                if self.alive() != "continue":
                    self.verdict = "stop"
                    return
            except CairnError:
                continue  # what the worker says next meets the same error, and tells it

    def __enter__(self) -> Trial:
        self._renewing.start()
        return self

    def __exit__(self, kind: Any, error: Optional[BaseException], trace: Any) -> None:
        self._left.set()
        if self._settled or self.verdict != "continue":
            return
        if error is None:
            self.fail("The worker left the trial without a result.")
        elif isinstance(error, Exception):
            self.fail(f"{type(error).__name__}: {error}")


def _numbers(values: Numbers) -> Dict[str, Optional[float]]:
    """JSON has no NaN; null stands for what is not finite."""
    return {name: value if math.isfinite(value) else None for name, value in values.items()}
