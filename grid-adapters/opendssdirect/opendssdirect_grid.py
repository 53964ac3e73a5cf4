"""OpenDSS as a grid federate, by OpenDSSDirect.py, phase by phase."""

from __future__ import annotations

import math
from typing import Dict, List, Mapping

import opendssdirect as dss
from isochron_grid import Branch, GridTool, Line, Load, Network, NotConverged, State, Transformer
from isochron_grid.phases import Fed, apart, line_matrices, no_deltas, shares

_SWITCH_OHM = 1e-6
"""Reactance of a closed switch, ohm: OpenDSS needs one."""

_LOWEST_PU = 0.1
"""Below this voltage OpenDSS turns loads of constant power into impedances; a solution there is none of the network's."""

_WHOLE_MATRIX = 2

_SQRT3 = math.sqrt(3)

_MODELS = {"power": 1, "current": 5, "impedance": 2}


class OpenDssGrid(GridTool):
    """What is balanced has its three phases alike. What is not fed is left out, phase by phase. Ids are numbered, as OpenDSS allows fewer
    letters."""

    def open(self, network: Network) -> None:
        no_deltas(network)
        self._network = network
        self._fed = Fed(network)
        self._names = {node.id: f"n{i}" for i, node in enumerate(network.nodes)}
        self._kv = {node.id: node.base_kv for node in network.nodes}
        self._own_phases = {node.id: apart(node.phases) for node in network.nodes}
        self._elements: Dict[str, List[str]] = {}
        self._injections: Dict[str, List[str]] = {}
        dss.Text.Command("Clear")
        dss.Text.Command(f"Set DefaultBaseFrequency={network.frequency_hz}")
        self._sources()
        for number, branch in enumerate(network.branches):
            if self._fed.branch(branch):
                self._elements[branch.id] = self._add(number, branch, self._fed.branch(branch))
        for number, load in enumerate(network.loads):
            self._own(f"own{number}", load)
        dss.Text.Command("Set ControlMode=OFF MaxIterations=1000 Tolerance=1e-10 Algorithm=Normal LoadModel=PowerFlow")
        self._sources_named = [name for name in dss.Circuit.AllElementNames() if name.lower().startswith("vsource.")]

    def _sources(self) -> None:
        for number, source in enumerate(self._network.sources):
            first = "New Circuit.grid" if number == 0 else f"New Vsource.s{number}"
            dss.Text.Command(
                f"{first} bus1={self._names[source.node]} phases=3 basekv={self._kv[source.node]!r} pu={source.voltage_pu!r}"
                f" angle={source.angle_deg!r} R1=0 X1=1e-7 R0=0 X0=1e-7"
            )

    def _bus(self, node: str, phases: str) -> str:
        return self._names[node] + "".join(f".{'ABC'.index(phase) + 1}" for phase in phases)

    def _add(self, number: int, branch: Branch, phases: str) -> "List[str]":
        """The elements of a branch."""
        name = f"Line.b{number}"
        if isinstance(branch, Line):
            self._line(name, branch, phases, *line_matrices(branch, phases))
            if branch.closed != "both":
                dss.Text.Command(f"Open {name} {2 if branch.closed == 'from' else 1}")
            return [name]
        if branch.closed != "both":
            return []
        if isinstance(branch, Transformer):
            return [self._unit(f"Transformer.b{number}{phase}", branch, phase) for phase in phases]
        zero = [[0.0] * len(phases) for _ in phases]
        self._line(name, branch, phases, [[1j * _SWITCH_OHM if i == j else 0j for j in phases] for i in phases], zero)
        return [name]

    def _line(self, name: str, branch: Branch, phases: str, z: "List[List[complex]]", b_us: "List[List[float]]") -> None:
        nanofarad = 1e3 / (2 * math.pi * self._network.frequency_hz)
        dss.Text.Command(
            f"New {name} phases={len(phases)} bus1={self._bus(branch.from_node, phases)} bus2={self._bus(branch.to_node, phases)} length=1"
            f" rmatrix={_matrix([[each.real for each in row] for row in z])} xmatrix={_matrix([[each.imag for each in row] for row in z])}"
            f" cmatrix={_matrix([[us * nanofarad for us in row] for row in b_us])}"
        )

    def _unit(self, name: str, branch: Transformer, phase: str) -> str:
        """A transformer is a bank of single-phase units."""
        own = apart(branch.phases)
        kva = branch.rating_kva / len(own)
        ratio = 1 + (branch.taps[own.index(phase)] if branch.taps else branch.tap) * branch.tap_step
        first, second = (ratio, 1) if branch.tap_end == "from" else (1, ratio)
        dss.Text.Command(
            f"New {name} phases=1 windings=2 buses=({self._bus(branch.from_node, phase)} {self._bus(branch.to_node, phase)}) conns=(wye wye)"
            f" kvs=({branch.from_kv * first / _SQRT3!r} {branch.to_kv * second / _SQRT3!r}) kvas=({kva!r} {kva!r})"
            f" %rs=(0 {branch.r_percent!r}) xhl={max(branch.x_percent, 1e-8 * branch.rating_kva)!r} ppm_antifloat=0"
        )
        return name

    def _own(self, name: str, load: Load) -> None:
        for place, kva in shares(load, self._own_phases[load.node]).items():
            if set(place) <= set(self._fed.node(load.node)):
                self._load(f"{name}{place}", load.node, place, kva, _MODELS[load.model])

    def _load(self, name: str, node: str, place: str, kva: complex, model: int) -> None:
        """A load on one phase or, in delta, between two."""
        kv = self._kv[node] / (_SQRT3 if len(place) == 1 else 1)
        dss.Text.Command(
            f"New Load.{name} phases=1 conn={'wye' if len(place) == 1 else 'delta'} bus1={self._bus(node, place)} kv={kv!r} model={model}"
            f" kw={kva.real!r} kvar={kva.imag!r} vminpu={_LOWEST_PU} vmaxpu=10"
        )

    def inject(self, p_kw: Mapping[str, float], q_kvar: Mapping[str, float]) -> None:
        for node, power in p_kw.items():
            if node not in self._injections:
                self._injections[node] = [f"agents{len(self._injections)}{phase}" for phase in self._fed.node(node)]
                for name in self._injections[node]:
                    self._load(name, node, name[-1], 0j, 1)
            phases = len(self._own_phases[node])
            for name in self._injections[node]:
                dss.Loads.Name(name)
                dss.Loads.kW(-power / phases)
                dss.Loads.kvar(-q_kvar[node] / phases)

    def solve(self) -> None:
        try:
            # A solve begins from the voltages without load, so that it depends on nothing that was solved before. They are found with a
            # matrix without shunts, which OpenDSS would keep.
            dss.Text.Command("CalcVoltageBases")
            dss.Solution.BuildYMatrix(_WHOLE_MATRIX, 0)
            dss.Solution.Solve()
        except dss.DSSException as problem:
            raise NotConverged(str(problem)) from problem
        if not dss.Solution.Converged():
            raise NotConverged(f"OpenDSS found no solution in {dss.Solution.Iterations()} iterations")
        self._voltages = {node.id: self._phasors(node.id) for node in self._network.nodes}
        lowest = min(abs(phasor) for phasors in self._voltages.values() for phasor in phasors.values())
        if not lowest > _LOWEST_PU:
            raise NotConverged(f"the lowest voltage is {lowest:.3f} pu, where loads are no longer of constant power")

    def _phasors(self, node: str) -> "Dict[str, complex]":
        """Voltages by phase, pu."""
        phases = self._fed.node(node)
        if not phases:
            return {}
        dss.Circuit.SetActiveBus(self._names[node])
        numbers, volts = dss.Bus.Voltages(), self._kv[node] * 1e3 / _SQRT3
        found = {n: complex(*numbers[2 * i : 2 * i + 2]) / volts for i, n in enumerate(dss.Bus.Nodes())}
        return {phase: found["ABC".index(phase) + 1] for phase in phases}

    def read(self) -> State:
        state = State(iterations=dss.Solution.Iterations())
        for node, phasors in self._voltages.items():
            state.phases(node, phasors)
        losses = 0j
        for branch in self._network.branches:
            ends = [self._powers(name) for name in self._elements.get(branch.id, [])]
            first, second = sum(end[0] for end in ends), sum(end[1] for end in ends)
            state.branch(branch.id, branch.rating_kva, first, second)
            losses += first + second
        state.losses_kw, state.losses_kvar = losses.real, losses.imag
        imported = -sum(self._powers(name)[0] for name in self._sources_named)
        state.import_kw, state.import_kvar = imported.real, imported.imag
        return state

    def _powers(self, element: str) -> "tuple[complex, complex]":
        """Powers into both ends of an element, all phases together, kW + j kvar."""
        dss.Circuit.SetActiveElement(element)
        numbers = dss.CktElement.Powers()
        powers = [complex(p, q) for p, q in zip(numbers[0::2], numbers[1::2])]
        terminals = dss.CktElement.NumTerminals()
        conductors = len(powers) // terminals
        return sum(powers[:conductors]), sum(powers[conductors : 2 * conductors])


def _matrix(rows: "List[List[float]]") -> str:
    return "(" + " | ".join(" ".join(repr(value) for value in row) for row in rows) + ")"
