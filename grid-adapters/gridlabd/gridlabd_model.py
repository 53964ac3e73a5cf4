"""A network as GLM, the language of GridLAB-D's models: ohm/mile, nF/mile, feet, volts between phase and neutral, VA."""

from __future__ import annotations

import cmath
import math
from typing import Dict, List, Tuple

from isochron_grid import Branch, Line, Load, Network, Transformer
from isochron_grid.phases import TURNS_DEG, Fed, apart, line_matrices, shares

_SMALLEST_X_PU = 1e-7
"""Reactance, pu of 1 MVA, of what has no impedance: GridLAB-D needs one."""

_FEET_A_MILE = 5280

_HEAD = """#set complex_format=%+.17lg%+.17lg%c
#set double_format=%+.17lg
clock { timezone UTC0; starttime '2000-01-01 00:00:00'; stoptime '2400-01-01 00:00:00'; }
module powerflow { solver_method NR; default_maximum_voltage_error 1e-9; NR_iteration_limit 100; line_capacitance TRUE; }
"""


class Model:
    """The text of a model, and the names of its objects. What is not fed is left out, phase by phase.

    ``nodes`` has the name of each node and ``volts`` its nominal voltage between phase and neutral, V. ``links`` has, of each branch that
    carries something, the first and the last of its objects.
    """

    def __init__(self, network: Network) -> None:
        self.fed = Fed(network)
        self.nodes = {node.id: f"n{i}" for i, node in enumerate(network.nodes)}
        self.volts = {node.id: node.base_kv * 1e3 / math.sqrt(3) for node in network.nodes}
        self.links: Dict[str, Tuple[str, str]] = {}
        self._own_phases = {node.id: apart(node.phases) for node in network.nodes}
        self._parts: List[str] = [_HEAD]
        held = {source.node: cmath.rect(source.voltage_pu, math.radians(source.angle_deg)) for source in network.sources}
        for node in network.nodes:
            if self.fed.node(node.id):
                self._node(node.id, held.get(node.id))
                self._at(node.id, self.agents(node.id))
        for number, branch in enumerate(network.branches):
            if self.fed.branch(branch):
                self._branch(f"b{number}", branch, self.fed.branch(branch))
        for number, load in enumerate(network.loads):
            self._load(f"own{number}", load)

    @property
    def text(self) -> str:
        """The model, as a file."""
        return "".join(self._parts)

    def agents(self, node: str) -> str:
        """The load that has what is injected at a node."""
        return f"agents_{self.nodes[node]}"

    def injected(self, node: str, p_kw: float, q_kvar: float) -> "Dict[str, complex]":
        """What the load of a node takes, VA by property: an equal share on each phase that the node has."""
        share = -complex(p_kw, q_kvar) * 1e3 / len(self._own_phases[node])
        return {f"constant_power_{phase}": share for phase in self.fed.node(node)}

    def _add(self, kind: str, name: str, phases: str, **properties: object) -> None:
        self._parts.append(_object(kind, name=name, **({"phases": phases + "N"} if phases else {}), **properties))

    def _node(self, node: str, held_pu: "complex | None") -> None:
        phases, start = self.fed.node(node), self.volts[node] * (1 if held_pu is None else held_pu)
        voltages = {f"voltage_{phase}": start * _turn(phase) for phase in phases}
        bus = {} if held_pu is None else {"bustype": "SWING"}
        self._add("node", self.nodes[node], phases, nominal_voltage=self.volts[node], **bus, **voltages)

    def _branch(self, name: str, branch: Branch, phases: str) -> None:
        first, second = self.nodes[branch.from_node], self.nodes[branch.to_node]
        volts = self.volts[branch.from_node]
        if isinstance(branch, Line):
            z, b = line_matrices(branch, phases)
            if branch.closed == "both" or any(any(row) for row in b):
                self._line(name, branch, phases, (first, second), (z, b))
        elif branch.closed != "both":
            return
        elif isinstance(branch, Transformer):
            self._transformer(name, branch, phases, first, second)
        else:
            x_ohm = 3e-6 * _SMALLEST_X_PU * volts**2
            z = [[complex(0, x_ohm) if row == column else 0j for column in phases] for row in phases]
            self._line(name, branch, phases, (first, second), (z, []))

    def _line(self, name: str, branch: Branch, phases: str, ends: "Tuple[str, str]", matrices: "Tuple[list, list]") -> None:
        first, second = ends
        if branch.closed != "both":
            live = branch.from_node if branch.closed == "from" else branch.to_node
            self._add("node", f"end_{name}", phases, nominal_voltage=self.volts[live])
            first, second = (first, f"end_{name}") if branch.closed == "from" else (f"end_{name}", second)
        z, b = matrices
        # A susceptance is given as the capacitance that has it at 60 Hz, which GridLAB-D takes for every network.
        values = {**_cells("z", phases, z), **_cells("c", phases, [[1e3 * us / (2 * math.pi * 60) for us in row] for row in b])}
        self._add("line_configuration", f"c_{name}", "", **values)
        self._link("overhead_line", name, phases, first, second, length=_FEET_A_MILE)
        self.links[branch.id] = (name, name)

    def _link(self, kind: str, name: str, phases: str, first: str, second: str, **properties: object) -> None:
        self._add(kind, name, phases, **{"from": first, "to": second}, configuration=f"c_{name}", **properties)

    def _transformer(self, name: str, branch: Transformer, phases: str, first: str, second: str) -> None:
        """Units that stand apart are a regulator beside the windings; without impedance it is all there is."""
        if not branch.taps:
            self._windings(name, branch, phases, (first, second), (branch.first_kv, branch.second_kv))
            self.links[branch.id] = (name, name)
        elif branch.r_percent == branch.x_percent == 0 and branch.from_kv == branch.to_kv:
            self._regulator(name, branch, phases, first, second)
            self.links[branch.id] = (name, name)
        else:
            self._windings_and_regulator(name, branch, phases, first, second)

    def _windings_and_regulator(self, name: str, branch: Transformer, phases: str, first: str, second: str) -> None:
        """The regulator at the end that has the taps, so that the impedance goes by the voltage there."""
        at_first = branch.tap_end == "from"
        middle, windings, regulator = f"mid_{name}", name, f"r_{name}"
        self._add("node", middle, phases, nominal_voltage=self.volts[branch.from_node if at_first else branch.to_node])
        kv = (branch.from_kv, branch.to_kv)
        if at_first:
            self._regulator(regulator, branch, phases, first, middle)
            self._windings(windings, branch, phases, (middle, second), kv)
            self.links[branch.id] = (regulator, windings)
        else:
            self._windings(windings, branch, phases, (first, middle), kv)
            self._regulator(regulator, branch, phases, middle, second)
            self.links[branch.id] = (windings, regulator)

    def _windings(self, name: str, branch: Transformer, phases: str, ends: "Tuple[str, str]", kv: "Tuple[float, float]") -> None:
        smallest = _SMALLEST_X_PU * branch.rating_kva / 1e3
        self._add(
            "transformer_configuration", f"c_{name}", "", connect_type="WYE_WYE",
            power_rating=branch.rating_kva * 3 / len(apart(branch.phases)),
            primary_voltage=kv[0] * 1e3, secondary_voltage=kv[1] * 1e3,
            resistance=max(branch.r_percent / 100, smallest / 10), reactance=max(branch.x_percent / 100, smallest),
        )
        self._link("transformer", name, phases, *ends)

    def _regulator(self, name: str, branch: Transformer, phases: str, first: str, second: str) -> None:
        """Of type A the second voltage is ``1 + tap * step`` times the first, of type B the first is ``1 - tap * step`` times the second."""
        at_second = branch.tap_end == "to"
        positions = {phase: branch.taps[apart(branch.phases).index(phase)] * (1 if at_second else -1) for phase in phases}
        most = max(1, *(abs(tap) for tap in positions.values()))
        volts = self.volts[branch.to_node if at_second else branch.from_node]
        self._add(
            "regulator_configuration", f"c_{name}", "", connect_type="WYE_WYE", Control="MANUAL", Type="A" if at_second else "B",
            regulation=most * branch.tap_step, raise_taps=most, lower_taps=most, band_center=volts, band_width=volts / 100,
            **{f"tap_pos_{phase}": tap for phase, tap in positions.items()},
        )
        self._link("regulator", name, phases, first, second, regulator_resistance=3e-6 * _SMALLEST_X_PU * volts**2)

    def _load(self, name: str, load: Load) -> None:
        fed, volts = self.fed.node(load.node), self.volts[load.node]
        powers: Dict[str, complex] = {}
        for place, kva in shares(load, self._own_phases[load.node]).items():
            if kva and set(place) <= set(fed):
                phasor = volts * (_turn(place) if len(place) == 1 else _turn(place[0]) - _turn(place[1]))
                powers[f"constant_{load.model}_{place}"] = _by_model(load.model, kva * 1e3, phasor)
        if powers:
            self._at(load.node, name, **powers)

    def _at(self, node: str, name: str, **powers: complex) -> None:
        self._add("load", name, self.fed.node(node), parent=self.nodes[node], nominal_voltage=self.volts[node], **powers)


def _by_model(model: str, va: complex, phasor: complex) -> complex:
    """What has this power at a nominal voltage: VA, A or ohm."""
    if model == "power":
        return va
    return abs(phasor) ** 2 / va.conjugate() if model == "impedance" else (va / phasor).conjugate()


def _turn(phase: str) -> complex:
    return cmath.rect(1, math.radians(TURNS_DEG[phase]))


def _cells(letter: str, phases: str, rows: "List[List[complex]] | List[List[float]]") -> "Dict[str, object]":
    places = ["ABC".index(phase) + 1 for phase in phases]
    return {f"{letter}{i}{j}": value for i, row in zip(places, rows) for j, value in zip(places, row) if value}


def _object(kind: str, **properties: object) -> str:
    lines = "".join(f"  {name} {text(value)};\n" for name, value in properties.items())
    return f"object {kind} {{\n{lines}}}\n"


def text(value: object) -> str:
    """A value as GridLAB-D reads it."""
    if isinstance(value, complex):
        return f"{value.real!r}{value.imag:+.17g}j"
    return repr(value) if isinstance(value, float) else str(value)
