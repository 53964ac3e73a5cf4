"""The grid federate over HELICS: ``python3 -m isochron_grid.federate --tool NAME --network FILE``.

HELICS finds the broker by ``HELICS_BROKER_ADDRESS`` and ``HELICS_BROKER_KEY``. With ``ISOCHRON_REPORTING=1``, which isochron sets for
federates that it starts, a line a beat goes to standard output, and the end of standard input, or a line there, ends the process.
"""

from __future__ import annotations

import argparse
import cmath
import math
import os
import sys
import threading
import time
import traceback
from typing import Dict, List, Optional, Tuple

import helics as h

from .network import Federation, Network, Value
from .tool import GridTool, NotConverged, State, Unsuitable, load

REPORTING = "ISOCHRON_REPORTING"
_MARK = "@isochron "
_SAME_TIME_S = 1e-6
"""HELICS counts nanoseconds; a time in seconds may differ from what was asked for in its last digits."""
_BY_PHASE = tuple(f"{part}_{phase}" for part in ("voltage", "angle") for phase in "abc")


class FederationBroke(Exception):
    """The federation ended before all intervals were played; the message says where."""


class Exchange:
    """What is read and published together: the values of the meters and the state, or those of the market's schedule."""

    def __init__(self, federate: "h.HelicsValueFederate", reads: Tuple[Value, ...], publishes: Tuple[Value, ...]) -> None:
        self._inputs = {value: _subscribe(federate, value) for value in reads}
        self._outputs = {
            value: h.helicsFederateRegisterGlobalPublication(federate, value.key, h.HELICS_DATA_TYPE_DOUBLE, value.unit)
            for value in publishes
        }

    def is_open(self) -> bool:
        """Whether an answer is waited for; what has no key for it always is."""
        return all(h.helicsInputGetDouble(asked) == 1 for value, asked in self._inputs.items() if value.quantity == "open")

    def injections(self) -> Dict[str, Dict[str, float]]:
        """What flows into the grid at each bus: ``p`` in kW and ``q`` in kvar, by node.

        :raises FederationBroke: if a value is missing
        """
        read: Dict[str, Dict[str, float]] = {"p": {}, "q": {}}
        for value, subscription in self._inputs.items():
            if value.quantity not in read:
                continue
            number = h.helicsInputGetDouble(subscription)
            if not math.isfinite(number):
                raise FederationBroke(f"{value.key} is {number}, allowed is a finite number. Maybe nobody publishes it?")
            read[value.quantity][value.node] = number
        return read

    def publish(self, state: State, converged: bool) -> None:
        """Publishes a state; what it lacks is NaN."""
        for value, output in self._outputs.items():
            h.helicsPublicationPublishDouble(output, float(_of(value, state, converged)))


def _subscribe(federate: "h.HelicsValueFederate", value: Value) -> "h.HelicsInput":
    subscription = h.helicsFederateRegisterSubscription(federate, value.key, value.unit)
    h.helicsInputSetDefaultDouble(subscription, math.nan)
    return subscription


class GridFederate:
    """A joined federate: it reads injections and publishes states at its beats of each interval.

    ``metered`` are the injections and the state of the interval, ``scheduled`` those that the market foresees, if it asks for them.
    """

    def __init__(self, federation: Federation) -> None:
        """Joins the broker that the environment names and registers all interfaces.

        :raises helics.HelicsException: if the broker does not answer or refuses
        """
        self._federation = federation
        info = h.helicsCreateFederateInfo()
        h.helicsFederateInfoSetCoreTypeFromString(info, "zmq")
        h.helicsFederateInfoSetCoreInitString(info, "--federates=1 --loglevel=error")
        h.helicsFederateInfoSetFlagOption(info, h.HELICS_FLAG_UNINTERRUPTIBLE, True)
        self._helics = h.helicsCreateValueFederate(federation.federate, info)
        self.metered = Exchange(self._helics, federation.reads, federation.publishes)
        checks = federation.checks
        self.scheduled = Exchange(self._helics, checks.reads, checks.publishes) if checks else None

    def start(self) -> None:
        """Waits until all have joined and time starts."""
        h.helicsFederateEnterExecutingMode(self._helics)

    def wait_for(self, interval: int, offset_s: float) -> None:
        """Waits for a beat of an interval, so many seconds after its begin.

        :raises FederationBroke: if the federation ends instead
        """
        wanted = interval * self._federation.interval_s + offset_s
        granted = h.helicsFederateRequestTime(self._helics, wanted)
        while granted < wanted - _SAME_TIME_S:
            granted = h.helicsFederateRequestTime(self._helics, wanted)
        if granted > wanted + _SAME_TIME_S:
            raise FederationBroke(f"the federation ended before interval {interval}: HELICS granted {granted} s for {wanted} s")

    def fail(self, message: str) -> None:
        """Tells all others that the federation has failed, with this federate's words."""
        h.helicsFederateGlobalError(self._helics, 1, message)

    def leave(self) -> None:
        """Waits for one more beat, so that the last values arrive, and disconnects."""
        self.wait_for(self._federation.intervals, self._federation.solve_offset_s)
        h.helicsFederateDisconnect(self._helics)


def _of(value: Value, state: State, converged: bool) -> float:
    if value.quantity == "converged":
        return 1.0 if converged else 0.0
    if not converged:
        return math.nan
    if value.quantity == "voltage":
        return state.voltage_pu.get(value.node, math.nan)
    if value.quantity == "loading":
        return state.loading.get(value.branch, math.nan)
    if value.quantity == "flow":
        return state.flow_kw.get(value.branch, math.nan)
    if value.quantity == "losses":
        return state.losses_kw
    if value.quantity in _BY_PHASE:
        return _of_phase(value, state)
    raise ValueError(f"quantity of {value.key} is '{value.quantity}', which this version does not know. Maybe it is too old?")


def _of_phase(value: Value, state: State) -> float:
    """Of a phase that the node has and the tool did not find: it is dead, 0."""
    part, phase = value.quantity.split("_")
    if value.node not in state.phase_voltages:
        return math.nan
    phasor = state.phase_voltages[value.node].get(phase.upper(), 0j)
    return abs(phasor) if part == "voltage" else math.degrees(cmath.phase(phasor))


def play(tool: GridTool, network: Network) -> int:
    """Plays a whole run with an opened tool.

    :returns: number of intervals without a solution
    """
    federation = network.federation
    if federation is None:
        raise Unsuitable("the network file has no 'federation'. Maybe a feeder was exported in place of a scenario?")
    began = time.monotonic_ns()
    federate = GridFederate(federation)
    interval = -1
    try:
        federate.start()
        unsolved = 0
        for interval in range(federation.intervals):
            for offset_s in federation.checks.offsets_s if federation.checks else ():
                federate.wait_for(interval, offset_s)
                if federate.scheduled.is_open():
                    _solve(tool, federate.scheduled)
            federate.wait_for(interval, federation.solve_offset_s)
            reason = _solve(tool, federate.metered)
            if reason:
                unsolved += 1
                print(f"interval {interval}: no solution: {reason}", flush=True)
            _report(f"acted {interval} solve")
        federate.leave()
    except Exception as problem:
        place = "before interval 0" if interval < 0 else f"at interval {interval}"
        if not _reporting():
            federate.fail(f"federate '{federation.federate}' failed {place}: {problem}")
        raise
    _report(f"ended {time.monotonic_ns() - began}")
    return unsolved


def _solve(tool: GridTool, exchange: Exchange) -> str:
    """Solves for the injections that are read and publishes the state; the reason if there is none."""
    read = exchange.injections()
    tool.inject(read["p"], read["q"])
    try:
        tool.solve()
        exchange.publish(tool.read(), True)
    except NotConverged as reason:
        exchange.publish(State(), False)
        return str(reason) or "no reason is known"
    return ""


def _reporting() -> bool:
    return os.environ.get(REPORTING) == "1"


def _report(words: str) -> None:
    if _reporting():
        print(_MARK + words, flush=True)


def _obey_launcher() -> None:
    """Ends this process when the launcher says so, or dies, which ends standard input."""

    def listen() -> None:
        line = sys.stdin.readline().strip()
        print(f"isochron_grid: stopped: {line or 'the launcher has died'}", flush=True)
        os._exit(3)

    threading.Thread(target=listen, daemon=True, name="launcher").start()


def main(arguments: Optional[List[str]] = None) -> int:
    """The command; 0 if all intervals were played, 1 if not, 2 if the tool cannot solve the network."""
    parser = argparse.ArgumentParser(prog="isochron_grid.federate", description="Joins a federation as its grid.")
    parser.add_argument("--tool", required=True, help="name of an adapter's folder, or FILE.py:CLASS")
    parser.add_argument("--network", required=True, help="what 'isochron grid export' wrote of the scenario")
    given = parser.parse_args(arguments)
    if _reporting():
        _obey_launcher()
    try:
        network = Network.read(given.network)
        tool = load(given.tool)()
        tool.open(network)
    except Unsuitable as problem:
        print(f"isochron_grid: {given.tool} cannot open the network: {problem}", flush=True)
        return 2
    unsolved = play(tool, network)
    tool.close()
    print(f"{type(tool).__name__} has played {network.federation.intervals} intervals; {unsolved} had no solution", flush=True)
    return 0


def _end(code: int) -> None:
    """Ends the process at once, whatever threads of HELICS or of the tool are left."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _run() -> None:
    """A process that failed ends while its federate is still there: were that freed, it would leave as if it had finished, and the others
    would go on to their next beats without it."""
    try:
        code = main()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 2
    except (FederationBroke, h.HelicsException) as broke:
        print(f"isochron_grid: {broke}", flush=True)
        _end(1)
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        _end(1)
    _end(code)


if __name__ == "__main__":
    _run()
