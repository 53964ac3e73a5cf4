"""Networks phase by phase, for tools that keep the phases apart. What is ``BALANCED`` has all three of ``ABC``."""

from __future__ import annotations

import math
from typing import Dict, List, Tuple

from .network import Branch, Line, Load, Network
from .tool import Unsuitable

TURNS_DEG = {"A": 0.0, "B": -120.0, "C": 120.0}
"""Angle of each phase's nominal voltage, degrees."""

PAIRS = ("AB", "BC", "CA")
"""The pairs that loads in delta lie between; the second's voltage is taken off the first's."""


def apart(phases: str) -> str:
    """Phases one by one, in their order."""
    return "ABC" if phases == "BALANCED" else phases


def no_deltas(network: Network) -> None:
    """For tools whose transformers are banks of stars.

    :raises Unsuitable: if a transformer has a delta winding
    """
    ids = [branch.id for branch in network.transformers if branch.vector_group != "ynyn0"]
    if ids:
        raise Unsuitable(f"the transformers {', '.join(ids)} have delta windings. Maybe take engine opendss?")


class Fed:
    """Which phases of nodes and branches a path of closed branches of that phase leads to from a source."""

    def __init__(self, network: Network) -> None:
        self._at: Dict[str, str] = {node.id: "" for node in network.nodes}
        own = {node.id: apart(node.phases) for node in network.nodes}
        for phase in "ABC":
            for node in self._reached(network, phase, own):
                self._at[node] += phase

    @staticmethod
    def _reached(network: Network, phase: str, own: Dict[str, str]) -> "set[str]":
        neighbours: Dict[str, List[str]] = {node.id: [] for node in network.nodes}
        for branch in network.branches:
            if branch.closed == "both" and phase in apart(branch.phases):
                neighbours[branch.from_node].append(branch.to_node)
                neighbours[branch.to_node].append(branch.from_node)
        reached = {source.node for source in network.sources if phase in own[source.node]}
        waiting = list(reached)
        while waiting:
            for neighbour in neighbours[waiting.pop()]:
                if phase in own[neighbour] and neighbour not in reached:
                    reached.add(neighbour)
                    waiting.append(neighbour)
        return reached

    def node(self, id: str) -> str:
        """The phases that are fed at a node; none of a dead one."""
        return self._at[id]

    def branch(self, branch: Branch) -> str:
        """The phases that are fed in a branch, from whichever of its ends are closed."""
        if branch.closed == "none":
            return ""
        ends = {"both": (branch.from_node, branch.to_node), "from": (branch.from_node,), "to": (branch.to_node,)}[branch.closed]
        return "".join(phase for phase in apart(branch.phases) if all(phase in self._at[end] for end in ends))


def line_matrices(line: Line, kept: str) -> "Tuple[List[List[complex]], List[List[float]]]":
    """Series impedance, ohm, and susceptance, microsiemens, of a whole line, as rows of those of its phases that are kept.

    What is ``BALANCED``, or has no matrix, is made of its sequences: the self impedance is (2 z1 + z0) / 3 and the mutual one
    (z0 - z1) / 3; without a zero sequence the phases do not see each other.
    """
    own = apart(line.phases)
    at = [own.index(phase) for phase in kept]
    if line.matrix is None or line.phases == "BALANCED":
        r, x, b = (
            _of_sequences(one, zero)
            for one, zero in (
                (line.r1_ohm_per_km, line.r0_ohm_per_km),
                (line.x1_ohm_per_km, line.x0_ohm_per_km),
                (line.b1_us_per_km, line.b0_us_per_km),
            )
        )
    else:
        r, x, b = (line.matrix[key] for key in ("r_ohm_per_km", "x_ohm_per_km", "b_us_per_km"))
    length = line.length_km
    return (
        [[complex(r[i][j], x[i][j]) * length for j in at] for i in at],
        [[b[i][j] * length for j in at] for i in at],
    )


def _of_sequences(one: float, zero: float) -> "List[List[float]]":
    mutual = 0.0 if math.isnan(zero) else (zero - one) / 3
    return [[one + mutual if i == j else mutual for j in range(3)] for i in range(3)]


def shares(load: Load, at_node: str) -> "Dict[str, complex]":
    """The power of a load, kW + j kvar at 1 pu, by phase (``A``) or, in delta, by pair (``CA``).

    :param at_node: phases that the node has; a ``BALANCED`` load lies on all of them
    """
    phases = at_node if load.phases == "BALANCED" else load.phases
    places = list(phases)
    if load.delta:
        places = [pair for pair in PAIRS if set(pair) <= set(phases)]
    return {place: complex(load.p_kw, load.q_kvar) / len(places) for place in places}
