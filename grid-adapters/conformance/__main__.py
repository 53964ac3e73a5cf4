"""Tests any grid federate against the value interface: ``python3 grid-adapters/conformance --network FILE -- COMMAND``.

``isochron grid conformance`` makes the files and calls this. The command joins a federation of two: itself and a script that
stands for all others, which publishes injections and listens to what the grid says of them.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, List

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

from checks import BROKE_OFF, NOT_IN_TIME, NOT_JOINED, Check, all_checks  # noqa: E402
from isochron_grid import Network  # noqa: E402
from play import Play, Recording  # noqa: E402
from script import script  # noqa: E402

_EPILOG = """COMMAND may hold {network}, the file of the network, {interfaces}, what 'isochron describe --format json' says of the same
federation, and {python}, this Python. HELICS_BROKER_ADDRESS and HELICS_BROKER_KEY are in its environment.

examples:
  isochron grid conformance --engine pandapower
  isochron grid conformance -- python3 examples/join/linear_grid.py {interfaces}
  python3 grid-adapters/conformance --network network.json -- ./my_grid {network}

exit codes: 0 all that was tested passed, 1 something failed, 2 bad input"""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="conformance", description="Tests a grid federate against the value interface.", epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--network", required=True, help="what 'isochron grid export' wrote; its intervals are replaced by the test's")
    parser.add_argument("--interfaces", help="what 'isochron describe --format json' wrote of the same scenario")
    parser.add_argument("--load-kw", type=float, default=100.0, help="load of a bus in the second interval, kW; 100 if not given")
    parser.add_argument("--timeout", type=float, default=60.0, help="longest wait for the federate, to join and in an interval, s; 60")
    parser.add_argument("command", nargs=argparse.REMAINDER, metavar="-- COMMAND", help="starts the federate")
    given = parser.parse_args()
    given.command = given.command[1:] if given.command[:1] == ["--"] else given.command
    if not given.command:
        parser.error("the command that starts the federate is missing. Maybe '-- python3 my_grid.py {network}'?")
    return given


def _shortened(path: str, intervals: int, into: Path) -> str:
    """A copy of a file of interfaces or of a network with the intervals of the test."""
    with open(path, encoding="utf-8") as file:
        data: Dict[str, Any] = json.load(file)
    (data["federation"] if "federation" in data else data)["intervals"] = intervals
    copy = into / Path(path).name
    copy.write_text(json.dumps(data, indent=1), encoding="utf-8")
    return str(copy)


def _table(checks: List[Check], recording: Recording) -> int:
    width = max(len(check.name) for check in checks)
    for check in checks:
        if check.reason not in (NOT_JOINED, BROKE_OFF, NOT_IN_TIME):
            print(f"  {check.outcome:<5} {check.name:<{width}}  {check.reason}".rstrip())
    failed = sum(check.outcome == "FAIL" for check in checks)
    skipped = sum(check.outcome == "skip" for check in checks)
    print(f"{len(checks) - failed - skipped} passed, {failed} failed, {skipped} skipped")
    if failed and recording.output:
        print("the federate's last lines:")
        for line in recording.output[-10:]:
            print("  | " + line)
    return 1 if failed else 0


def main() -> int:
    """The command."""
    given = _arguments()
    network = Network.read(given.network)
    if network.federation is None:
        print(f"conformance: {given.network} has no 'federation'. Maybe export a scenario in place of a feeder?", file=sys.stderr)
        return 2
    scenes = script(network, given.load_kw)
    with tempfile.TemporaryDirectory(prefix="isochron-conformance-") as folder:
        places = {"{network}": _shortened(given.network, len(scenes), Path(folder)), "{python}": sys.executable}
        if given.interfaces:
            places["{interfaces}"] = _shortened(given.interfaces, len(scenes), Path(folder))
        command = []
        for word in given.command:
            for place, value in places.items():
                word = word.replace(place, value)
            command.append(word)
        federation = dataclasses.replace(network.federation, intervals=len(scenes))
        print(f"{network.name}: {len(network.buses)} buses, {len(scenes)} intervals; {' '.join(given.command)}", flush=True)
        recording = Play(federation, scenes, command, given.timeout).run()
    return _table(all_checks(network, scenes, recording), recording)


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)
