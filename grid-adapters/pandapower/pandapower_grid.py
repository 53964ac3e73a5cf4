"""pandapower as a grid federate: Newton's method on the balanced equivalent, radial and meshed."""

from __future__ import annotations

import math
from typing import Dict, FrozenSet, List, Mapping, Tuple, Union

import numpy as np
import pandapower as pp
from isochron_grid import Branch, GridTool, Line, Load, Network, NotConverged, State, Transformer, Unsuitable

_SMALLEST_X_PU = 1e-7
"""Reactance, pu of 1 MVA, of what has no impedance: pandapower would merge the two nodes, and no flow could be read between them."""

_MOST_ROUNDS = 50
_SETTLED_PU = 1e-9
"""Loads of constant current are settled when no voltage moves by more."""

_ENDS = {"line": ("from", "to"), "trafo": ("hv", "lv"), "impedance": ("from", "to")}


class PandapowerGrid(GridTool):
    """Lines by their positive sequence, loads of all phases added up."""

    def open(self, network: Network) -> None:
        self._network = network
        self._net = pp.create_empty_network(f_hz=network.frequency_hz, sn_mva=1)
        self._branches: Dict[str, Tuple[str, int]] = {}
        self._injections: Dict[str, int] = {}
        self._currents: Dict[int, Tuple[int, float, float]] = {}
        live = network.live_nodes()
        self._buses = {
            node.id: int(pp.create_bus(self._net, vn_kv=node.base_kv, in_service=node.id in live)) for node in network.nodes
        }
        for source in network.sources:
            pp.create_ext_grid(self._net, self._buses[source.node], vm_pu=source.voltage_pu, va_degree=source.angle_deg)
        for branch in network.branches:
            ends = {"both": {branch.from_node, branch.to_node}, "from": {branch.from_node}, "to": {branch.to_node}}
            if not live.isdisjoint(ends.get(branch.closed, set())):
                self._add(branch)
        for load in network.loads:
            self._add_load(load)
        self._unloaded_pu = self._unloaded(live)

    def _unloaded(self, live: FrozenSet[str]) -> np.ndarray:
        """Voltages without any load, pu by bus: from a flat start Newton's method does not find back over taps without an impedance."""
        base_kv = {node.id: node.base_kv for node in self._network.nodes}
        neighbours: Dict[str, List[Tuple[str, float]]] = {node: [] for node in live}
        for branch in self._network.branches:
            if branch.closed == "both" and branch.from_node in live:
                ratio = 1.0
                if isinstance(branch, Transformer):
                    ratio = branch.second_kv / base_kv[branch.to_node] / (branch.first_kv / base_kv[branch.from_node])
                neighbours[branch.from_node].append((branch.to_node, ratio))
                neighbours[branch.to_node].append((branch.from_node, 1 / ratio))
        found = {source.node: source.voltage_pu for source in self._network.sources}
        waiting = list(found)
        while waiting:
            node = waiting.pop()
            for neighbour, ratio in neighbours[node]:
                if neighbour not in found:
                    found[neighbour] = found[node] * ratio
                    waiting.append(neighbour)
        return np.array([found.get(node.id, 1.0) for node in self._network.nodes])

    def _add(self, branch: Branch) -> None:
        first, second = self._buses[branch.from_node], self._buses[branch.to_node]
        if isinstance(branch, Line):
            row = self._line(branch, first, second)
            self._branches[branch.id] = ("line", row)
            if branch.closed != "both":
                pp.create_switch(self._net, second if branch.closed == "from" else first, row, et="l", closed=False)
        elif branch.closed != "both":
            return
        elif isinstance(branch, Transformer):
            self._branches[branch.id] = ("trafo", self._transformer(branch, first, second))
        else:
            row = pp.create_impedance(self._net, first, second, rft_pu=0, xft_pu=_SMALLEST_X_PU, sn_mva=1)
            self._branches[branch.id] = ("impedance", int(row))

    def _line(self, line: Line, first: int, second: int) -> int:
        nanofarad_per_km = line.b1_us_per_km * 1e3 / (2 * math.pi * self._network.frequency_hz)
        return int(
            pp.create_line_from_parameters(
                self._net, first, second, line.length_km, line.r1_ohm_per_km, line.x1_ohm_per_km, nanofarad_per_km, max_i_ka=1
            )
        )

    def _transformer(self, transformer: Transformer, first: int, second: int) -> int:
        if transformer.x_percent < 0:
            raise Unsuitable(
                f"branch '{transformer.id}' has the reactance {transformer.x_percent} %, allowed is 0 or more. Maybe its sign is wrong?"
            )
        sn_mva = transformer.rating_kva / 1e3
        smallest = 100 * _SMALLEST_X_PU * sn_mva
        return int(
            pp.create_transformer_from_parameters(
                self._net, first, second, sn_mva=sn_mva, vn_hv_kv=transformer.first_kv, vn_lv_kv=transformer.second_kv,
                vkr_percent=transformer.r_percent, vk_percent=max(smallest, math.hypot(transformer.r_percent, transformer.x_percent)),
                pfe_kw=0, i0_percent=0,
            )
        )

    def _add_load(self, load: Load) -> None:
        bus, p_mw, q_mvar = self._buses[load.node], load.p_kw / 1e3, load.q_kvar / 1e3
        if load.model == "impedance":
            pp.create_shunt(self._net, bus, q_mvar=q_mvar, p_mw=p_mw)
            return
        row = int(pp.create_load(self._net, bus, p_mw, q_mvar))
        if load.model == "current":
            self._currents[row] = (bus, p_mw, q_mvar)

    def inject(self, p_kw: Mapping[str, float], q_kvar: Mapping[str, float]) -> None:
        for node, power in p_kw.items():
            if node not in self._injections:
                self._injections[node] = int(pp.create_sgen(self._net, self._buses[node], p_mw=0, q_mvar=0))
            row = self._injections[node]
            self._net.sgen.at[row, "p_mw"] = power / 1e3
            self._net.sgen.at[row, "q_mvar"] = q_kvar[node] / 1e3

    def solve(self) -> None:
        self._iterations = 0
        self._follow_voltage({})
        self._run(init_vm_pu=self._unloaded_pu, init_va_degree="dc")
        if not self._currents:
            return
        for _ in range(_MOST_ROUNDS):
            before = self._net.res_bus.vm_pu.copy()
            self._follow_voltage(before)
            self._run(init="results")
            if (self._net.res_bus.vm_pu - before).abs().max() < _SETTLED_PU:
                return
        raise NotConverged(f"loads of constant current have not settled in {_MOST_ROUNDS} rounds")

    def _follow_voltage(self, voltage_pu: Mapping[int, float]) -> None:
        """Loads of constant current take power in proportion to the voltage. pandapower's own were seen to be off by 3e-5 pu."""
        for row, (bus, p_mw, q_mvar) in self._currents.items():
            share = float(voltage_pu.get(bus, 1.0))
            self._net.load.at[row, "p_mw"] = p_mw * share
            self._net.load.at[row, "q_mvar"] = q_mvar * share

    def _run(self, **start: Union[str, np.ndarray]) -> None:
        try:
            pp.runpp(
                self._net, algorithm="nr", **start, calculate_voltage_angles=True, tolerance_mva=1e-7, max_iteration=50,
                trafo_model="pi", numba=False,
            )
        except pp.LoadflowNotConverged as open_end:
            raise NotConverged(str(open_end)) from open_end
        self._iterations += int(self._net._ppc["iterations"])

    def read(self) -> State:
        net, state = self._net, State(iterations=self._iterations)
        for node, bus in self._buses.items():
            voltage = float(net.res_bus.at[bus, "vm_pu"])
            state.voltage_pu[node] = 0.0 if math.isnan(voltage) else voltage
        losses = 0j
        for branch in self._network.branches:
            first, second = self._powers(branch.id)
            state.branch(branch.id, branch.rating_kva, first, second)
            losses += first + second
        state.losses_kw, state.losses_kvar = losses.real, losses.imag
        state.import_kw = 1e3 * float(net.res_ext_grid.p_mw.sum())
        state.import_kvar = 1e3 * float(net.res_ext_grid.q_mvar.sum())
        return state

    def _powers(self, branch: str) -> Tuple[complex, complex]:
        """Powers into both ends of a branch, kW + j kvar; 0 where it carries nothing."""
        if branch not in self._branches:
            return 0j, 0j
        table, row = self._branches[branch]
        result = self._net["res_" + table].loc[row]
        first, second = (complex(result[f"p_{end}_mw"], result[f"q_{end}_mvar"]) * 1e3 for end in _ENDS[table])
        return first if first == first else 0j, second if second == second else 0j
