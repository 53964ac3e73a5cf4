"""GridLAB-D as a grid federate: its Newton solver, stepped in process, on the three-phase equivalent of the balanced network."""

from __future__ import annotations

import cmath
import datetime
import math
import re
import tempfile
from pathlib import Path
from typing import Dict, List, Mapping, Tuple

import gridlabd
from isochron_grid import Branch, GridTool, Line, Load, Network, NotConverged, State, Transformer, Unsuitable

_SMALLEST_X_PU = 1e-7
"""Reactance, pu of 1 MVA, of what has no impedance: GridLAB-D needs one."""

_START = datetime.datetime(2000, 1, 1)
_TURNS = (0.0, -2 * math.pi / 3, 2 * math.pi / 3)
_NUMBER = r"[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|nan|inf)"
_COMPLEX = re.compile(rf"\s*({_NUMBER})\s*({_NUMBER})([ijdr])")

_HEAD = """#set complex_format=%+.17lg%+.17lg%c
#set double_format=%+.17lg
clock { timezone UTC0; starttime '2000-01-01 00:00:00'; stoptime '2400-01-01 00:00:00'; }
module powerflow { solver_method NR; default_maximum_voltage_error 1e-9; NR_iteration_limit 100; line_capacitance TRUE; }
"""


class GridLabDGrid(GridTool):
    """A model is written as GLM; a solve is a step of time with other loads. GridLAB-D itself runs in a child process, which ends
    where there is no solution: it is then started anew."""

    def open(self, network: Network) -> None:
        if len(network.sources) != 1:
            raise Unsuitable(f"the network has {len(network.sources)} sources, allowed is 1. Maybe merge them into one node?")
        self._network = network
        self._live = network.live_nodes()
        self._names = {node.id: f"n{i}" for i, node in enumerate(network.nodes)}
        self._volts = {node.id: node.base_kv * 1e3 / math.sqrt(3) for node in network.nodes}
        self._elements: Dict[str, str] = {}
        self._p_kw: Dict[str, float] = {}
        self._q_kvar: Dict[str, float] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="isochron-gridlabd-")
        self._model = Path(self._folder.name) / "network.glm"
        self._model.write_text("".join(self._glm()), encoding="utf-8")
        self._start()

    def _start(self) -> None:
        self._now = _START
        self._grid = gridlabd.GridLabD()
        if self._grid.load(str(self._model)) != 0 or self._grid.setup_after_load() != 0:
            raise Unsuitable("GridLAB-D does not load the network; it says why above. Maybe an impedance is out of its range?")

    def _glm(self) -> "List[str]":
        network, source = self._network, self._network.sources[0]
        parts = [_HEAD]
        for node in network.nodes:
            if node.id in self._live:
                parts.append(self._node(node.id, source.voltage_pu if node.id == source.node else math.nan, source.angle_deg))
                parts.append(_load(self._agents(node.id), self._names[node.id], self._volts[node.id], {}))
        for number, branch in enumerate(network.branches):
            ends = {"both": {branch.from_node, branch.to_node}, "from": {branch.from_node}, "to": {branch.to_node}}
            if not self._live.isdisjoint(ends.get(branch.closed, set())):
                parts.extend(self._branch(f"b{number}", branch))
        for number, load in enumerate(network.loads):
            if load.node in self._live:
                parts.append(_load(f"own{number}", self._names[load.node], self._volts[load.node], self._own(load)))
        return parts

    def _agents(self, node: str) -> str:
        return f"agents_{self._names[node]}"

    def _node(self, node: str, held_pu: float, angle_deg: float) -> str:
        volts = self._volts[node]
        held = math.isfinite(held_pu)
        pu, angle = (held_pu, math.radians(angle_deg)) if held else (1.0, 0.0)
        phasors = [cmath.rect(volts * pu, angle + turn) for turn in _TURNS]
        return _object(
            "node", name=self._names[node], phases="ABCN", nominal_voltage=volts, **({"bustype": "SWING"} if held else {}),
            voltage_A=phasors[0], voltage_B=phasors[1], voltage_C=phasors[2],
        )

    def _branch(self, name: str, branch: Branch) -> "List[str]":
        first, second = self._names[branch.from_node], self._names[branch.to_node]
        if isinstance(branch, Transformer):
            if branch.closed != "both":
                return []
            self._elements[branch.id] = name
            smallest = _SMALLEST_X_PU * branch.rating_kva / 1e3
            return [
                _object(
                    "transformer_configuration", name=f"c_{name}", connect_type="WYE_WYE", power_rating=branch.rating_kva,
                    primary_voltage=branch.first_kv * 1e3, secondary_voltage=branch.to_kv * 1e3,
                    resistance=max(branch.r_percent / 100, smallest / 10), reactance=max(branch.x_percent / 100, smallest),
                ),
                _object("transformer", name=name, phases="ABCN", **{"from": first, "to": second}, configuration=f"c_{name}"),
            ]
        if isinstance(branch, Line):
            impedance = complex(branch.r_ohm, branch.x_ohm)
            nanofarad = branch.b1_us_per_km * branch.length_km * 1e3 / (2 * math.pi * 60)
        elif branch.closed == "both":
            impedance, nanofarad = 1j * _SMALLEST_X_PU * 3e-6 * self._volts[branch.from_node] ** 2, 0.0
        else:
            return []
        parts = []
        if branch.closed != "both":
            if nanofarad == 0:
                return []
            live = branch.from_node if branch.closed == "from" else branch.to_node
            parts.append(_object("node", name=f"end_{name}", phases="ABCN", nominal_voltage=self._volts[live]))
            first, second = (first, f"end_{name}") if branch.closed == "from" else (f"end_{name}", second)
        self._elements[branch.id] = name
        diagonal = {f"z{i}{i}": impedance for i in (1, 2, 3)}
        if nanofarad:
            diagonal.update({f"c{i}{i}": nanofarad for i in (1, 2, 3)})
        parts.append(_object("line_configuration", name=f"c_{name}", **diagonal))
        parts.append(
            _object("overhead_line", name=name, phases="ABCN", **{"from": first, "to": second}, length=5280, configuration=f"c_{name}")
        )
        return parts

    def _own(self, load: Load) -> "Dict[str, complex]":
        va, volts = complex(load.p_kw, load.q_kvar) * 1e3 / 3, self._volts[load.node]
        if load.model == "power":
            return {f"constant_power_{phase}": va for phase in "ABC"}
        if load.model == "impedance":
            return {f"constant_impedance_{phase}": volts**2 / va.conjugate() for phase in "ABC"}
        return {f"constant_current_{phase}": (va / cmath.rect(volts, turn)).conjugate() for phase, turn in zip("ABC", _TURNS)}

    def inject(self, p_kw: Mapping[str, float], q_kvar: Mapping[str, float]) -> None:
        self._p_kw.update(p_kw)
        self._q_kvar.update(q_kvar)

    def solve(self) -> None:
        try:
            self._step()
        except (RuntimeError, NotConverged) as problem:
            self._grid.exit_gld()
            self._start()
            raise NotConverged(f"GridLAB-D found no solution: {problem}") from problem

    def _step(self) -> None:
        for node, power in self._p_kw.items():
            if node in self._live:
                va = -complex(power, self._q_kvar[node]) * 1e3 / 3
                for phase in "ABC":
                    self._grid.set_property(self._agents(node), f"constant_power_{phase}", _text(va))
        self._now += datetime.timedelta(minutes=1)
        code, _ = self._grid.step_to(self._now.strftime("%Y-%m-%dT%H:%M:%S"))
        if code != 0:
            raise NotConverged(f"step ended with code {code}")
        self._voltages = {node: self._complex(self._names[node], "voltage_A") for node in self._live}

    def _complex(self, name: str, key: str) -> complex:
        """A complex property, read as text: of its typed form the notation is not told, rectangular or polar."""
        _, text = self._grid.get_property(name, key, typed=False)
        match = _COMPLEX.match(text)
        if match is None:
            raise RuntimeError(f"{key} of {name} is '{text}', which is no complex number")
        first, second, notation = float(match[1]), float(match[2]), match[3]
        if notation in "ij":
            return complex(first, second)
        return cmath.rect(first, math.radians(second) if notation == "d" else second)

    def read(self) -> State:
        state, source = State(), self._network.sources[0]
        for node in self._network.nodes:
            dead = node.id not in self._live
            state.voltage_pu[node.id] = 0.0 if dead else abs(self._voltages[node.id]) / self._volts[node.id]
        losses = 0j
        imported = -complex(self._p_kw.get(source.node, 0), self._q_kvar.get(source.node, 0))
        for load in self._network.loads:
            if load.node == source.node:
                exponent = {"power": 0, "current": 1, "impedance": 2}[load.model]
                imported += complex(load.p_kw, load.q_kvar) * source.voltage_pu**exponent
        for branch in self._network.branches:
            first, second = self._powers(branch.id)
            state.branch(branch.id, branch.rating_kva, first, second)
            losses += first + second
            imported += first if branch.from_node == source.node else second if branch.to_node == source.node else 0
        state.losses_kw, state.losses_kvar = losses.real, losses.imag
        state.import_kw, state.import_kvar = imported.real, imported.imag
        return state

    def _powers(self, branch: str) -> "Tuple[complex, complex]":
        """Powers into both ends, kW + j kvar; 0 where a branch carries nothing."""
        if branch not in self._elements:
            return 0j, 0j
        name = self._elements[branch]
        return self._complex(name, "power_in") / 1e3, -self._complex(name, "power_out") / 1e3

    def close(self) -> None:
        self._grid.exit_gld()
        self._folder.cleanup()


def _load(name: str, node: str, volts: float, powers: "Mapping[str, complex]") -> str:
    return _object("load", name=name, parent=node, phases="ABCN", nominal_voltage=volts, **powers)


def _object(kind: str, **properties: object) -> str:
    lines = "".join(f"  {name} {_text(value)};\n" for name, value in properties.items())
    return f"object {kind} {{\n{lines}}}\n"


def _text(value: object) -> str:
    if isinstance(value, complex):
        return f"{value.real!r}{value.imag:+.17g}j"
    return repr(value) if isinstance(value, float) else str(value)
