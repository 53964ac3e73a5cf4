"""The network that ``isochron grid export`` writes, as immutable records. The file's schema is grid-network-1.schema.json."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Mapping, Optional, Tuple, Union

FORMAT = "isochron-grid-network"
VERSION = 1


@dataclass(frozen=True)
class Node:
    """A node: ``base_kv`` is the nominal voltage between two phases, kV; ``phases`` is ``BALANCED`` or some of ``ABC``."""

    id: str
    phases: str
    base_kv: float


@dataclass(frozen=True)
class Branch:
    """What lines, transformers and switches have in common.

    ``closed`` says which ends are connected: ``both``, ``from``, ``to`` or ``none``. ``rating_kva`` is the most apparent power of all
    phases together, kVA; NaN if there is none.
    """

    id: str
    from_node: str
    to_node: str
    phases: str
    rating_kva: float
    closed: str


@dataclass(frozen=True)
class Line(Branch):
    """A line, by its positive and, where it is known, its zero sequence (else NaN): ohm/km and microsiemens/km. ``matrix`` has the
    phases apart where they are known: ``r_ohm_per_km``, ``x_ohm_per_km`` and ``b_us_per_km``, each a list of rows."""

    length_km: float
    r1_ohm_per_km: float
    x1_ohm_per_km: float
    b1_us_per_km: float
    r0_ohm_per_km: float = math.nan
    x0_ohm_per_km: float = math.nan
    b0_us_per_km: float = math.nan
    matrix: Optional[Mapping[str, List[List[float]]]] = None

    @property
    def r_ohm(self) -> float:
        """Series resistance of the whole line, ohm."""
        return self.r1_ohm_per_km * self.length_km

    @property
    def x_ohm(self) -> float:
        """Series reactance of the whole line, ohm."""
        return self.x1_ohm_per_km * self.length_km


@dataclass(frozen=True)
class Transformer(Branch):
    """Two windings: an ideal ratio ``first_kv / second_kv`` at the first end, behind it the short-circuit
    impedance, % on ``rating_kva`` and ``second_kv``. The end ``tap_end`` has the taps: ``tap`` is the position of all phases together,
    ``taps`` those of single phases in their order, empty where all stand at ``tap``. ``vector_group`` is ``ynyn0``, two stars on the
    ground, or one with a delta, such as ``dyn11``, which tools that keep no phases apart leave alone."""

    from_kv: float
    to_kv: float
    r_percent: float
    x_percent: float
    tap: int
    tap_step: float
    tap_end: str = "from"
    taps: Tuple[int, ...] = ()
    vector_group: str = "ynyn0"

    @property
    def first_kv(self) -> float:
        """Rated voltage of the first winding at its tap, kV."""
        return self.from_kv * (1 + self.tap * self.tap_step if self.tap_end == "from" else 1)

    @property
    def second_kv(self) -> float:
        """Rated voltage of the second winding at its tap, kV."""
        return self.to_kv * (1 + self.tap * self.tap_step if self.tap_end == "to" else 1)


@dataclass(frozen=True)
class Switch(Branch):
    """A switch, without impedance."""


@dataclass(frozen=True)
class Source:
    """The grid above: it holds the voltage of its node, pu and degrees, without impedance."""

    node: str
    voltage_pu: float
    angle_deg: float


@dataclass(frozen=True)
class Load:
    """A load of the network itself, kW and kvar at 1 pu. ``model`` is ``power``, ``current`` or ``impedance``."""

    node: str
    phases: str
    delta: bool
    model: str
    p_kw: float
    q_kvar: float


@dataclass(frozen=True)
class Value:
    """A value of the federation: its HELICS key and unit, and what it is of (``quantity`` at ``node`` or ``branch``)."""

    key: str
    quantity: str
    unit: str
    node: str = ""
    branch: str = ""


@dataclass(frozen=True)
class ScheduleChecks:
    """What the market asks before it settles (``market.feedback: curtail``): at each of the offsets, while ``open`` among ``reads`` is 1,
    the state that follows from the scheduled injections ``p`` and ``q``. The state of the interval does not depend on it."""

    offsets_s: Tuple[float, ...]
    reads: Tuple[Value, ...]
    publishes: Tuple[Value, ...]


@dataclass(frozen=True)
class Federation:
    """What a federate needs to know of the run: its name, the time that is played, its beat, and all keys."""

    name: str
    federate: str
    intervals: int
    interval_s: int
    solve_offset_s: float
    reads: Tuple[Value, ...]
    publishes: Tuple[Value, ...]
    checks: Optional[ScheduleChecks] = None


@dataclass(frozen=True)
class Network:
    """A network as a neutral record. ``buses`` are the nodes and ``branch_ids`` the branches whose state is published."""

    name: str
    frequency_hz: float
    nodes: Tuple[Node, ...]
    lines: Tuple[Line, ...]
    transformers: Tuple[Transformer, ...]
    switches: Tuple[Switch, ...]
    sources: Tuple[Source, ...]
    loads: Tuple[Load, ...]
    buses: Tuple[str, ...]
    branch_ids: Tuple[str, ...]
    federation: Optional[Federation] = None

    @staticmethod
    def read(path: Union[str, Path]) -> "Network":
        """Reads the file that ``isochron grid export`` wrote.

        :raises ValueError: if it is another kind of file or of another version
        """
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise ValueError(f"{path} has no 'format': '{FORMAT}'. Maybe it was not written by 'isochron grid export'?")
        if data.get("version") != VERSION:
            raise ValueError(f"{path} has version {data.get('version')}, allowed is {VERSION}. Maybe export it again?")
        return _network(data)

    @property
    def branches(self) -> Tuple[Branch, ...]:
        """All branches: lines, then transformers, then switches."""
        return self.lines + self.transformers + self.switches

    def live_nodes(self) -> FrozenSet[str]:
        """Ids of the nodes that a path of closed branches leads to from a source; what is elsewhere is dead, its voltage 0."""
        neighbours: Dict[str, List[str]] = {node.id: [] for node in self.nodes}
        for branch in self.branches:
            if branch.closed == "both":
                neighbours[branch.from_node].append(branch.to_node)
                neighbours[branch.to_node].append(branch.from_node)
        live = {source.node for source in self.sources}
        waiting = list(live)
        while waiting:
            for neighbour in neighbours[waiting.pop()]:
                if neighbour not in live:
                    live.add(neighbour)
                    waiting.append(neighbour)
        return frozenset(live)


def _network(data: Dict[str, Any]) -> Network:
    network = data["network"]
    return Network(
        name=network["name"],
        frequency_hz=network["frequency_hz"],
        nodes=tuple(Node(n["id"], n["phases"], n["base_kv"]) for n in network["nodes"]),
        lines=tuple(_line(row) for row in network["lines"]),
        transformers=tuple(_transformer(row) for row in network["transformers"]),
        switches=tuple(Switch(**_branch(row)) for row in network["switches"]),
        sources=tuple(Source(s["node"], s["voltage_pu"], s["angle_deg"]) for s in network["sources"]),
        loads=tuple(
            Load(row["node"], row["phases"], row["delta"], row["model"], row["p_kw"], row["q_kvar"]) for row in network["loads"]
        ),
        buses=tuple(network["buses"]),
        branch_ids=tuple(network["branches"]),
        federation=_federation(data["federation"]) if data.get("federation") else None,
    )


def _branch(row: Mapping[str, Any]) -> Dict[str, Any]:
    rating = row.get("rating_kva")
    return {
        "id": row["id"],
        "from_node": row["from"],
        "to_node": row["to"],
        "phases": row["phases"],
        "rating_kva": math.nan if rating is None else rating,
        "closed": row["closed"],
    }


def _line(row: Mapping[str, Any]) -> Line:
    return Line(
        **_branch(row),
        length_km=row["length_km"],
        r1_ohm_per_km=row["r1_ohm_per_km"],
        x1_ohm_per_km=row["x1_ohm_per_km"],
        b1_us_per_km=row["b1_us_per_km"],
        r0_ohm_per_km=row.get("r0_ohm_per_km", math.nan),
        x0_ohm_per_km=row.get("x0_ohm_per_km", math.nan),
        b0_us_per_km=row.get("b0_us_per_km", math.nan),
        matrix=row.get("matrix"),
    )


def _transformer(row: Mapping[str, Any]) -> Transformer:
    return Transformer(
        **_branch(row),
        from_kv=row["from_kv"],
        to_kv=row["to_kv"],
        r_percent=row["r_percent"],
        x_percent=row["x_percent"],
        tap=row["tap"],
        tap_step=row["tap_step"],
        tap_end=row.get("tap_end", "from"),
        taps=tuple(row.get("taps", ())),
        vector_group=row.get("vector_group", "ynyn0"),
    )


def _federation(data: Mapping[str, Any]) -> Federation:
    return Federation(
        name=data["name"],
        federate=data["federate"],
        intervals=data["intervals"],
        interval_s=data["interval_s"],
        solve_offset_s=data["solve_offset_s"],
        reads=_values(data["reads"]),
        publishes=_values(data["publishes"]),
        checks=_checks(data["checks"]) if data.get("checks") else None,
    )


def _checks(data: Mapping[str, Any]) -> ScheduleChecks:
    return ScheduleChecks(tuple(data["offsets_s"]), _values(data["reads"]), _values(data["publishes"]))


def _values(rows: List[Mapping[str, Any]]) -> Tuple[Value, ...]:
    return tuple(_value(row) for row in rows)


def _value(row: Mapping[str, Any]) -> Value:
    return Value(row["key"], row["quantity"], row["unit"], row.get("node", ""), row.get("branch", ""))
