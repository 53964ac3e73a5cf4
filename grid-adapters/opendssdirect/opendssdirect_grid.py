"""OpenDSS as a grid federate, by OpenDSSDirect.py: the three-phase equivalent of the balanced network."""

from __future__ import annotations

import math
from typing import Dict, Mapping

import opendssdirect as dss
from isochron_grid import Branch, GridTool, Line, Network, NotConverged, State, Transformer

_SWITCH_OHM = 1e-6
"""Reactance of a closed switch, ohm: OpenDSS needs one."""

_LOWEST_PU = 0.1
"""Below this voltage OpenDSS turns loads of constant power into impedances; a solution there is none of the network's."""

_WHOLE_MATRIX = 2

_MODELS = {"power": 1, "current": 5, "impedance": 2}


class OpenDssGrid(GridTool):
    """All elements have three phases, lines by their positive sequence in each; ids are numbered, as OpenDSS allows fewer letters."""

    def open(self, network: Network) -> None:
        self._network = network
        self._live = network.live_nodes()
        self._names = {node.id: f"n{i}" for i, node in enumerate(network.nodes)}
        self._kv = {node.id: node.base_kv for node in network.nodes}
        self._elements: Dict[str, str] = {}
        self._injections: Dict[str, str] = {}
        dss.Text.Command("Clear")
        dss.Text.Command(f"Set DefaultBaseFrequency={network.frequency_hz}")
        self._sources()
        for number, branch in enumerate(network.branches):
            ends = {"both": {branch.from_node, branch.to_node}, "from": {branch.from_node}, "to": {branch.to_node}}
            if not self._live.isdisjoint(ends.get(branch.closed, set())):
                self._add(number, branch)
        for number, load in enumerate(network.loads):
            if load.node in self._live:
                self._load(f"own{number}", load.node, load.p_kw, load.q_kvar, _MODELS[load.model])
        dss.Text.Command("Set ControlMode=OFF MaxIterations=1000 Tolerance=1e-10 Algorithm=Normal LoadModel=PowerFlow")
        self._sources_named = [name for name in dss.Circuit.AllElementNames() if name.lower().startswith("vsource.")]

    def _sources(self) -> None:
        for number, source in enumerate(self._network.sources):
            first = "New Circuit.grid" if number == 0 else f"New Vsource.s{number}"
            dss.Text.Command(
                f"{first} bus1={self._names[source.node]} phases=3 basekv={self._kv[source.node]!r} pu={source.voltage_pu!r}"
                f" angle={source.angle_deg!r} R1=0 X1=1e-7 R0=0 X0=1e-7"
            )

    def _add(self, number: int, branch: Branch) -> None:
        first, second = self._names[branch.from_node], self._names[branch.to_node]
        if isinstance(branch, Transformer):
            if branch.closed != "both":
                return
            name = f"Transformer.b{number}"
            dss.Text.Command(
                f"New {name} phases=3 windings=2 buses=({first} {second}) conns=(wye wye) kvs=({branch.first_kv!r} {branch.to_kv!r})"
                f" kvas=({branch.rating_kva!r} {branch.rating_kva!r}) %rs=(0 {branch.r_percent!r})"
                f" xhl={max(branch.x_percent, 1e-8 * branch.rating_kva)!r} ppm_antifloat=0"
            )
        elif isinstance(branch, Line):
            name = f"Line.b{number}"
            nanofarad_per_km = branch.b1_us_per_km * 1e3 / (2 * math.pi * self._network.frequency_hz)
            dss.Text.Command(
                f"New {name} phases=3 bus1={first} bus2={second} units=km length={branch.length_km!r} {_sequence(branch)}"
                f" c1={nanofarad_per_km!r} c0={nanofarad_per_km!r}"
            )
            if branch.closed != "both":
                dss.Text.Command(f"Open {name} {2 if branch.closed == 'from' else 1}")
        elif branch.closed == "both":
            name = f"Line.b{number}"
            dss.Text.Command(
                f"New {name} phases=3 bus1={first} bus2={second} length=1 r1=0 x1={_SWITCH_OHM!r} r0=0 x0={_SWITCH_OHM!r} c1=0 c0=0"
            )
        else:
            return
        self._elements[branch.id] = name

    def _load(self, name: str, node: str, p_kw: float, q_kvar: float, model: int) -> None:
        dss.Text.Command(
            f"New Load.{name} phases=3 conn=wye bus1={self._names[node]} kv={self._kv[node]!r} model={model}"
            f" kw={p_kw!r} kvar={q_kvar!r} vminpu={_LOWEST_PU} vmaxpu=10"
        )

    def inject(self, p_kw: Mapping[str, float], q_kvar: Mapping[str, float]) -> None:
        for node, power in p_kw.items():
            if node not in self._live:
                continue
            if node not in self._injections:
                self._injections[node] = f"agents{len(self._injections)}"
                self._load(self._injections[node], node, 0, 0, 1)
            dss.Loads.Name(self._injections[node])
            dss.Loads.kW(-power)
            dss.Loads.kvar(-q_kvar[node])

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
        lowest = min(self._voltage_pu(node) for node in self._live)
        if not lowest > _LOWEST_PU:
            raise NotConverged(f"the lowest voltage is {lowest:.3f} pu, where loads are no longer of constant power")

    def _voltage_pu(self, node: str) -> float:
        dss.Circuit.SetActiveBus(self._names[node])
        magnitudes = dss.Bus.VMagAngle()[0::2]
        return sum(magnitudes) / len(magnitudes) / (self._kv[node] * 1e3 / math.sqrt(3))

    def read(self) -> State:
        state = State(iterations=dss.Solution.Iterations())
        for node in self._network.nodes:
            state.voltage_pu[node.id] = self._voltage_pu(node.id) if node.id in self._live else 0.0
        losses = 0j
        for branch in self._network.branches:
            first, second = self._powers(self._elements[branch.id]) if branch.id in self._elements else (0j, 0j)
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


def _sequence(line: Line) -> str:
    r, x = line.r1_ohm_per_km, line.x1_ohm_per_km
    return f"r1={r!r} x1={x!r} r0={r!r} x0={x!r}"
