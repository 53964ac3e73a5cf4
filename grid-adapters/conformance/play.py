"""Plays the script against a federate: a broker, a stand-in for all others, and the federate's process."""

from __future__ import annotations

import math
import os
import secrets
import signal
import socket
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Optional, Tuple

import helics as h
from isochron_grid import Federation, ScheduleChecks
from isochron_grid.network import Value
from script import Scene

_ENDS_WITHIN_S = 20.0
_DIES_WITHIN_S = 1.0
_JUST_AFTER_S = 0.5
_JUST_AFTER_CHECK_S = 0.01
_CLEAR_OFFSET_S = 1
_METER_OFFSET_S = 2


@dataclass
class Heard:
    """A published value as it was heard: what it is, its value just after the beat of each interval, and when it came: ``in time``,
    ``early``, ``late`` (after the one before) or ``not``."""

    sent: bool = False
    type: str = ""
    unit: str = ""
    values: List[float] = field(default_factory=list)
    came: List[str] = field(default_factory=list)


@dataclass
class Recording:
    """All that was seen of a federate. ``stage`` says how far it came: ``started``, ``joined``, ``played``, ``left``. ``checked`` are its
    answers to the market's schedule."""

    stage: str = "started"
    interval: int = -1
    joined_after_s: float = math.nan
    heard: Dict[str, Heard] = field(default_factory=dict)
    checked: Dict[str, Heard] = field(default_factory=dict)
    exit_code: Optional[int] = None
    ended_after_s: float = math.nan
    survivors: Optional[List[int]] = None
    failure: str = ""
    output: List[str] = field(default_factory=list)


class Play:
    """One run of a federate's process."""

    def __init__(self, federation: Federation, scenes: List[Scene], command: List[str], timeout_s: float) -> None:
        self._federation = federation
        self._scenes = scenes
        self._command = command
        self._timeout_s = timeout_s
        self._recording = Recording()
        self._progress = time.monotonic()
        self._done = threading.Event()

    def run(self) -> Recording:
        """Plays; never longer than the limits say, and no process that it started outlives it."""
        key, port = secrets.token_hex(8), _free_pair()
        address = f"tcp://127.0.0.1:{port}"
        broker = h.helicsCreateBroker(
            "zmq", "", f"--federates=2 --local_interface=127.0.0.1 --port={port} --brokerkey={key} --loglevel=no_print"
        )
        environment = {**os.environ, "HELICS_BROKER_ADDRESS": address, "HELICS_BROKER_KEY": key, "PYTHONUNBUFFERED": "1"}
        environment.pop("ISOCHRON_REPORTING", None)
        try:
            process = subprocess.Popen(
                self._command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                text=True, errors="replace", start_new_session=True,
            )
        except OSError as problem:
            self._recording.failure = f"it cannot be started: {problem}"
            return self._recording
        reader = threading.Thread(target=self._read, args=(process,), daemon=True)
        reader.start()
        os.environ["HELICS_BROKER_ADDRESS"], os.environ["HELICS_BROKER_KEY"] = address, key
        player = threading.Thread(target=self._others, args=(process,), daemon=True)
        player.start()
        self._watch(process)
        self._end(process)
        reader.join(5)
        if not h.helicsBrokerIsConnected(broker):
            player.join(5)
        return self._recording

    def _read(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self._recording.output.append(line.rstrip("\n"))

    def _watch(self, process: "subprocess.Popen[str]") -> None:
        """Waits until the script is played, the process has ended, or nothing has moved for too long."""
        while not self._done.wait(0.05):
            silent = time.monotonic() - self._progress
            if process.poll() is not None and silent > 1:
                self._recording.failure = f"it ended with code {process.returncode} {self._where()}"
                return
            if silent > self._timeout_s:
                self._recording.failure = f"nothing was heard of it for {self._timeout_s:g} s {self._where()}"
                return

    def _where(self) -> str:
        if self._recording.stage == "started":
            return "before it had joined"
        if self._recording.interval < 0:
            return "before interval 0"
        return f"in interval {self._recording.interval} ({self._scenes[self._recording.interval].name})"

    def _end(self, process: "subprocess.Popen[str]") -> None:
        began = time.monotonic()
        if not self._recording.failure:
            try:
                process.wait(_ENDS_WITHIN_S)
                self._recording.ended_after_s = time.monotonic() - began
            except subprocess.TimeoutExpired:
                self._recording.failure = f"its process is still there {_ENDS_WITHIN_S:g} s after the last interval"
        self._recording.exit_code = process.poll()
        if process.poll() is not None:
            time.sleep(0.5)
            self._recording.survivors = _of_session(process.pid)
        _kill_session(process)

    def _others(self, process: "subprocess.Popen[str]") -> None:
        try:
            self._play_others(process)
        except h.HelicsException as problem:
            self._recording.failure = self._recording.failure or f"{problem} {self._where()}"
        self._done.set()

    def _play_others(self, process: "subprocess.Popen[str]") -> None:
        info = h.helicsCreateFederateInfo()
        h.helicsFederateInfoSetCoreTypeFromString(info, "zmq")
        h.helicsFederateInfoSetCoreInitString(info, "--federates=1 --loglevel=no_print")
        h.helicsFederateInfoSetFlagOption(info, h.HELICS_FLAG_UNINTERRUPTIBLE, True)
        h.helicsFederateInfoSetIntegerProperty(info, h.HELICS_PROPERTY_INT_LOG_LEVEL, h.HELICS_LOG_LEVEL_NO_PRINT)
        others = h.helicsCreateValueFederate("prosumers", info)
        injections, inputs = _publish(others, self._federation.reads), _subscribe(others, self._federation.publishes)
        schedule = _ScheduleAsked(others, self._federation.checks) if self._federation.checks else None
        began = time.monotonic()
        h.helicsFederateEnterExecutingMode(others)
        self._recording.joined_after_s = time.monotonic() - began
        self._recording.stage = "joined"
        self._progress = time.monotonic()
        self._recording.heard = _connected(inputs)
        if schedule:
            self._recording.checked = schedule.heard = _connected(schedule.inputs)
        for number, scene in enumerate(self._scenes):
            self._recording.interval = number
            begin = number * self._federation.interval_s
            if schedule:
                schedule.ask(begin, self._scenes, scene.scheduled)
            h.helicsFederateRequestTime(others, begin + _METER_OFFSET_S)
            late = {key for key, subscription in inputs.items() if _is_new(subscription)}
            _inject(injections, scene)
            h.helicsFederateRequestTime(others, begin + self._federation.solve_offset_s)
            early = {key for key, subscription in inputs.items() if _is_new(subscription)}
            h.helicsFederateRequestTime(others, begin + self._federation.solve_offset_s + _JUST_AFTER_S)
            for key, subscription in inputs.items():
                heard = self._recording.heard[key]
                new = _is_new(subscription)
                heard.came.append("late" if key in late else "early" if key in early else "in time" if new else "not")
                heard.values.append(h.helicsInputGetDouble(subscription))
            self._progress = time.monotonic()
            if self._has_ended(process, number):
                self._recording.failure = f"it ended with code {process.returncode} {self._where()}"
                h.helicsFederateDisconnect(others)
                return
        self._recording.stage = "played"
        h.helicsFederateRequestTime(others, len(self._scenes) * self._federation.interval_s + _METER_OFFSET_S)
        h.helicsFederateDisconnect(others)
        self._recording.stage = "left"

    def _has_ended(self, process: "subprocess.Popen[str]", number: int) -> bool:
        """Whether the federate's process is gone. One that published nothing in an interval may be about to end."""
        if all(heard.came[number] == "not" for heard in self._recording.heard.values()):
            try:
                process.wait(_DIES_WITHIN_S)
            except subprocess.TimeoutExpired:
                return False
        return process.poll() is not None


class _ScheduleAsked:
    """The market's part: it has a schedule checked, or none, and hears what comes."""

    def __init__(self, others: "h.HelicsValueFederate", checks: ScheduleChecks) -> None:
        self._others = others
        self._offset_s = checks.offsets_s[0]
        self._schedule = _publish(others, checks.reads)
        self.inputs = _subscribe(others, checks.publishes)
        self.heard: Dict[str, Heard] = {}

    def ask(self, begin_s: float, scenes: List[Scene], scheduled: Optional[int]) -> None:
        """Asks at the first of the beats for the state of another scene; where that is none, the schedule is the first scene's, but closed."""
        h.helicsFederateRequestTime(self._others, begin_s + _CLEAR_OFFSET_S)
        for subscription in self.inputs.values():
            _is_new(subscription)
        _inject(self._schedule, scenes[scheduled or 0])
        self._open(scheduled is not None)
        h.helicsFederateRequestTime(self._others, begin_s + self._offset_s)
        h.helicsFederateRequestTime(self._others, begin_s + self._offset_s + _JUST_AFTER_CHECK_S)
        for key, subscription in self.inputs.items():
            self.heard[key].came.append("in time" if _is_new(subscription) else "not")
            self.heard[key].values.append(h.helicsInputGetDouble(subscription))
        self._open(False)

    def _open(self, is_open: bool) -> None:
        for value, publication in self._schedule.items():
            if value.quantity == "open":
                h.helicsPublicationPublishDouble(publication, float(is_open))


def _publish(others: "h.HelicsValueFederate", values: Tuple[Value, ...]) -> Dict[Value, "h.HelicsPublication"]:
    return {
        value: h.helicsFederateRegisterGlobalPublication(others, value.key, h.HELICS_DATA_TYPE_DOUBLE, value.unit) for value in values
    }


def _subscribe(others: "h.HelicsValueFederate", values: Tuple[Value, ...]) -> Dict[str, "h.HelicsInput"]:
    inputs = {value.key: h.helicsFederateRegisterSubscription(others, value.key, "") for value in values}
    for subscription in inputs.values():
        h.helicsInputSetDefaultDouble(subscription, math.nan)
        h.helicsInputSetOption(subscription, h.HELICS_HANDLE_OPTION_CONNECTION_OPTIONAL, 1)
    return inputs


def _connected(inputs: Dict[str, "h.HelicsInput"]) -> Dict[str, Heard]:
    return {
        key: Heard(
            h.helicsInputGetOption(i, h.HELICS_HANDLE_OPTION_CONNECTIONS) > 0,
            h.helicsInputGetPublicationType(i),
            h.helicsInputGetInjectionUnits(i),
        )
        for key, i in inputs.items()
    }


def _inject(publications: Dict[Value, "h.HelicsPublication"], scene: Scene) -> None:
    powers = {"p": scene.p_kw, "q": scene.q_kvar}
    for value, publication in publications.items():
        if value.quantity in powers:
            h.helicsPublicationPublishDouble(publication, powers[value.quantity][value.node])


def _is_new(subscription: "h.HelicsInput") -> bool:
    """Whether a value came since it was asked last; reading it marks it as old."""
    new = bool(h.helicsInputIsUpdated(subscription))
    h.helicsInputGetDouble(subscription)
    return new


def _free_pair() -> int:
    """A port that is free together with the next one."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
                return port
            except OSError:
                continue


def _of_session(session: int) -> Optional[List[int]]:
    """Processes of a session that are alive; None where that cannot be seen."""
    if not Path("/proc/self/stat").exists():
        return None
    alive = []
    for folder in Path("/proc").iterdir():
        try:
            words = (folder / "stat").read_text().rpartition(")")[2].split()
        except (OSError, ValueError):
            continue
        if folder.name.isdigit() and words[0] not in "ZX" and int(words[3]) == session:
            alive.append(int(folder.name))
    return alive


def _kill_session(process: "subprocess.Popen[str]") -> None:
    for pid in _of_session(process.pid) or []:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    process.kill()
    process.wait()
