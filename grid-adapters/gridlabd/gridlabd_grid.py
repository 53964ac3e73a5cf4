"""GridLAB-D as a grid federate: its Newton solver, stepped in process, phase by phase."""

from __future__ import annotations

import cmath
import datetime
import math
import re
import tempfile
from pathlib import Path
from typing import Dict, Mapping, Tuple

import gridlabd
from gridlabd_model import Model, text
from isochron_grid import GridTool, Network, NotConverged, State, Unsuitable
from isochron_grid.phases import no_deltas

_START = datetime.datetime(2000, 1, 1)
_NUMBER = r"[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|nan|inf)"
_COMPLEX = re.compile(rf"\s*({_NUMBER})\s*({_NUMBER})([ijdr])")


class GridLabDGrid(GridTool):
    """What is balanced has its three phases alike. A model is written as GLM; a solve is a step of time with other loads. GridLAB-D itself
    runs in a child process, which ends where there is no solution: it is then started anew."""

    def open(self, network: Network) -> None:
        if len(network.sources) != 1:
            raise Unsuitable(f"the network has {len(network.sources)} sources, allowed is 1. Maybe merge them into one node?")
        no_deltas(network)
        self._network = network
        self._model = Model(network)
        self._p_kw: Dict[str, float] = {}
        self._q_kvar: Dict[str, float] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="isochron-gridlabd-")
        self._file = Path(self._folder.name) / "network.glm"
        self._file.write_text(self._model.text, encoding="utf-8")
        self._start()

    def _start(self) -> None:
        self._now = _START
        self._grid = gridlabd.GridLabD()
        if self._grid.load(str(self._file)) != 0 or self._grid.setup_after_load() != 0:
            raise Unsuitable("GridLAB-D does not load the network; it says why above. Maybe an impedance is out of its range?")

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
            for key, va in self._model.injected(node, power, self._q_kvar[node]).items():
                self._grid.set_property(self._model.agents(node), key, text(va))
        self._now += datetime.timedelta(minutes=1)
        code, _ = self._grid.step_to(self._now.strftime("%Y-%m-%dT%H:%M:%S"))
        if code != 0:
            raise NotConverged(f"step ended with code {code}")
        self._voltages = {
            node.id: {phase: self._complex(self._model.nodes[node.id], f"voltage_{phase}") for phase in self._model.fed.node(node.id)}
            for node in self._network.nodes
        }

    def _complex(self, name: str, key: str) -> complex:
        """A complex property, read as text: of its typed form the notation is not told, rectangular or polar."""
        _, shown = self._grid.get_property(name, key, typed=False)
        match = _COMPLEX.match(shown)
        if match is None:
            raise RuntimeError(f"{key} of {name} is '{shown}', which is no complex number")
        first, second, notation = float(match[1]), float(match[2]), match[3]
        if notation in "ij":
            return complex(first, second)
        return cmath.rect(first, math.radians(second) if notation == "d" else second)

    def read(self) -> State:
        state, source = State(), self._network.sources[0]
        for node in self._network.nodes:
            volts = self._model.volts[node.id]
            state.phases(node.id, {phase: phasor / volts for phase, phasor in self._voltages[node.id].items()})
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
        if branch not in self._model.links:
            return 0j, 0j
        first, last = self._model.links[branch]
        return self._complex(first, "power_in") / 1e3, -self._complex(last, "power_out") / 1e3

    def close(self) -> None:
        self._grid.exit_gld()
        self._folder.cleanup()
