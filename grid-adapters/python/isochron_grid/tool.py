"""What a power-flow tool implements to be a grid federate."""

from __future__ import annotations

import importlib.util
import json
import math
import sys
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, Mapping, Type

from .network import Network


class NotConverged(Exception):
    """There is no solution for these injections. A result, not a failure: ``grid/converged`` is 0 and all other values are NaN."""


class Unsuitable(Exception):
    """The tool cannot solve this network; the message says why and ends with what may help."""


@dataclass
class State:
    """What a solve found, by ids of the network; what is missing counts as NaN, the voltage of a dead node is 0.

    ``voltage_pu`` is the magnitude (of several phases the mean), ``flow_kw`` the active power into the first end, ``loading`` the
    larger apparent power of both ends by the rating (1 is the rating). Losses and import are of the whole network, kW and kvar.
    ``phase_voltages`` has, of a tool that keeps phases apart, the phasors of each node by ``A``, ``B`` and ``C``, pu.
    """

    voltage_pu: Dict[str, float] = field(default_factory=dict)
    flow_kw: Dict[str, float] = field(default_factory=dict)
    loading: Dict[str, float] = field(default_factory=dict)
    losses_kw: float = math.nan
    losses_kvar: float = math.nan
    import_kw: float = math.nan
    import_kvar: float = math.nan
    iterations: int = 0
    phase_voltages: Dict[str, Mapping[str, complex]] = field(default_factory=dict)

    def phases(self, node: str, phasors: Mapping[str, complex]) -> None:
        """Notes the voltages of a node by phase, pu, which is dead if it has none; the mean magnitude follows."""
        self.phase_voltages[node] = phasors
        self.voltage_pu[node] = sum(abs(phasor) for phasor in phasors.values()) / len(phasors) if phasors else 0.0

    def branch(self, id: str, rating_kva: float, first: complex, second: complex) -> None:
        """Notes a branch by the powers into its ends, kW + j kvar; flow and loading follow."""
        self.flow_kw[id] = first.real
        self.loading[id] = max(abs(first), abs(second)) / rating_kva


class GridTool(ABC):
    """A power-flow tool behind a grid federate. It is opened once, then each interval is one inject, one solve and one read."""

    @abstractmethod
    def open(self, network: Network) -> None:
        """Turns the network into the tool's own form, with its own loads on and nothing injected.

        :raises Unsuitable: if the tool cannot solve it
        """

    @abstractmethod
    def inject(self, p_kw: Mapping[str, float], q_kvar: Mapping[str, float]) -> None:
        """Takes what is injected at nodes, kW and kvar, positive into the grid. Both have the same nodes in every interval; the others
        have none."""

    @abstractmethod
    def solve(self) -> None:
        """Solves for what was injected last. The result may depend on nothing else: not on what was solved before.

        :raises NotConverged: if there is no solution; the next interval is solved all the same
        """

    @abstractmethod
    def read(self) -> State:
        """The state that the last solve found."""

    def close(self) -> None:
        """Frees what the tool holds."""


def load(name: str) -> Type[GridTool]:
    """The class of a tool, by the name of its folder beside this package's, or as ``FILE.py:CLASS``. Modules beside its file can be imported
    by it."""
    if ".py:" not in name:
        folder = Path(__file__).resolve().parents[2] / name
        with open(folder / "adapter.json", encoding="utf-8") as file:
            name = str(folder / json.load(file)["tool"])
    path, _, class_name = name.rpartition(":")
    beside = str(Path(path).resolve().parent)
    if beside not in sys.path:
        sys.path.append(beside)
    spec = importlib.util.spec_from_file_location(Path(path).stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python module. Maybe the tool is given as FILE.py:CLASS?")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, class_name)
