"""Solves a network once, without a federation: ``python3 -m isochron_grid.solve --tool NAME --network FILE --out FILE``."""

from __future__ import annotations

import argparse
import cmath
import json
import math
import sys
from typing import Any, Callable, Dict, List, Mapping, Optional

from .network import Network
from .tool import GridTool, NotConverged, State, Unsuitable, load

FORMAT = "isochron-grid-state"
VERSION = 1


def solve(tool: GridTool, network: Network, p_kw: Mapping[str, float], q_kvar: Mapping[str, float]) -> Dict[str, Any]:
    """The state as the JSON object that is written; what is unknown is null.

    :param p_kw: injections by node, kW, positive into the grid
    :param q_kvar: the same nodes, kvar
    """
    tool.open(network)
    try:
        tool.inject(p_kw, q_kvar)
        tool.solve()
        return _found(network, tool.read(), True, "")
    except NotConverged as open_end:
        return _found(network, State(), False, str(open_end))
    finally:
        tool.close()


def _found(network: Network, state: State, converged: bool, reason: str) -> Dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "converged": converged,
        "reason": reason,
        "iterations": state.iterations,
        "dead_nodes": _dead(network, state) if converged else [],
        "voltage_pu": {bus: _known(state.voltage_pu.get(bus)) for bus in network.buses},
        "flow_kw": {branch: _known(state.flow_kw.get(branch)) for branch in network.branch_ids},
        "loading": {branch: _known(state.loading.get(branch)) for branch in network.branch_ids},
        "losses_kw": _known(state.losses_kw),
        "losses_kvar": _known(state.losses_kvar),
        "import_kw": _known(state.import_kw),
        "import_kvar": _known(state.import_kvar),
        "phase_voltage_pu": _by_phase(network, state, abs),
        "phase_angle_deg": _by_phase(network, state, lambda phasor: math.degrees(cmath.phase(phasor))),
    }


def _dead(network: Network, state: State) -> List[str]:
    live = network.live_nodes()
    return [node.id for node in network.nodes if node.id not in live or state.voltage_pu.get(node.id) == 0]


def _by_phase(network: Network, state: State, part: Callable[[complex], float]) -> Dict[str, Dict[str, Optional[float]]]:
    """A part of the phasors of all nodes, not of buses alone: those that lie between are wanted, too, to compare with what is published."""
    phasors = {node.id: state.phase_voltages.get(node.id) for node in network.nodes}
    return {node: {phase: _known(part(of)) for phase, of in found.items()} for node, found in phasors.items() if found}


def _known(value: Optional[float]) -> Optional[float]:
    return None if value is None or not math.isfinite(value) else float(value)


def main(arguments: Optional[List[str]] = None) -> int:
    """The command; 0 also if there is no solution, as that is a result, 2 if the tool cannot solve the network."""
    parser = argparse.ArgumentParser(prog="isochron_grid.solve", description="Solves a network once and writes its state.")
    parser.add_argument("--tool", required=True, help="name of an adapter's folder, or FILE.py:CLASS")
    parser.add_argument("--network", required=True, help="what 'isochron grid export' wrote")
    parser.add_argument("--injections", help='JSON file {"p_kw": {node: kW}, "q_kvar": {node: kvar}}; none if not given')
    parser.add_argument("--out", help="gets the state as JSON; standard output if not given")
    given = parser.parse_args(arguments)
    injections: Dict[str, Dict[str, float]] = {"p_kw": {}, "q_kvar": {}}
    if given.injections:
        with open(given.injections, encoding="utf-8") as file:
            injections = json.load(file)
    try:
        state = solve(load(given.tool)(), Network.read(given.network), injections["p_kw"], injections["q_kvar"])
    except Unsuitable as problem:
        print(f"isochron_grid: {problem}", file=sys.stderr)
        return 2
    text = json.dumps(state, indent=1) + "\n"
    if given.out:
        with open(given.out, "w", encoding="utf-8") as file:
            file.write(text)
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
