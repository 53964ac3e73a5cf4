"""What is asked of a grid federate, and whether what was recorded answers it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable, Dict, List, Optional, Set, Tuple

from isochron_grid import Federation, Network
from play import Heard, Recording
from script import Scene

PHASES = ("a", "b", "c")

OPTIONAL = ("flow", "converged", *(f"{part}_{phase}" for part in ("voltage", "angle") for phase in PHASES))
"""Families that others can do without."""

NOT_JOINED = "it has not joined"
BROKE_OFF = "the run broke off"
NOT_IN_TIME = "its values are not those of their intervals"

_NO_LOAD, _LOAD, _DOUBLE, _AGAIN, _FEED_IN, _IMPOSSIBLE, _AFTER = range(7)
_NO_LOAD_PU = 1e-3
_SAME = 1e-7
_BALANCE = 1e-4
_MEAN = 1e-6


@dataclass(frozen=True)
class Check:
    """One question: its name, ``pass``, ``FAIL`` or ``skip``, and the reason."""

    name: str
    outcome: str
    reason: str = ""


class Skip(Exception):
    """A question that this federate cannot be asked; the message says why."""


def all_checks(network: Network, scenes: List[Scene], recording: Recording) -> List[Check]:
    """All questions in their order; those that need a whole run are skipped where there was none."""
    assert network.federation is not None
    return _Checks(network, network.federation, scenes, recording).all()


class _Checks:
    def __init__(self, network: Network, federation: Federation, scenes: List[Scene], recording: Recording) -> None:
        self._network = network
        self._federation = federation
        self._scenes = scenes
        self._recording = recording
        self._families: Dict[str, List[str]] = {}
        for value in federation.publishes:
            self._families.setdefault(value.quantity, []).append(value.key)

    def all(self) -> List[Check]:
        """The questions, answered."""
        checks = [
            self._ask("joins", self._joins, needs="started"),
            self._ask("publishes each key", self._publishes, needs="joined"),
            self._ask("publishes doubles", self._types, needs="joined"),
            self._ask("publishes in the right units", self._units, needs="joined"),
            self._ask("plays all intervals", self._plays, needs="joined"),
            self._ask(f"publishes at +{self._federation.solve_offset_s:g} s of each interval", self._times),
            self._ask("finds finite values", self._finite, needs="in time"),
            self._ask("without load, all voltages are the source's", self._no_load, needs="in time"),
            *self._of_phases(),
            self._ask("more load lowers voltages", self._voltages_fall, needs="in time"),
            self._ask("losses are never negative and grow with load", self._losses, needs="in time"),
            self._ask("loadings are never negative and grow with load", self._loadings, needs="in time"),
            self._ask("flows are positive from the first node to the second", self._direction, needs="in time"),
            self._ask("import is load and losses", self._balance, needs="in time"),
            self._ask("the same injections give the same values", lambda: self._same(_LOAD, _AGAIN), needs="in time"),
            self._ask("says that it finds no solution, if there is none", self._impossible, needs="in time"),
            self._ask("goes on after that", lambda: self._same(_LOAD, _AFTER), needs="in time"),
            self._ask("checks the market's schedule while it is open", self._checks_schedules, needs="in time"),
            self._ask("waits for one more beat, leaves and ends with code 0", self._ends, needs="joined"),
            self._ask("leaves no process behind", self._no_survivors, needs="started"),
        ]
        return checks

    def _of_phases(self) -> List[Check]:
        """What is asked of tools alone that keep the phases apart."""
        if not any(f"voltage_{phase}" in self._families for phase in PHASES):
            return []
        return [self._ask("a voltage is the mean of its phases", self._mean_of_phases, needs="in time")]

    def _ask(self, name: str, question: Callable[[], str], needs: str = "played") -> Check:
        stages = ["started", "joined", "played", "left"]
        stage = "played" if needs == "in time" else needs
        if stages.index(self._recording.stage) < stages.index(stage):
            return Check(name, "skip", NOT_JOINED if needs == "joined" else BROKE_OFF)
        if needs == "in time" and self._times():
            return Check(name, "skip", NOT_IN_TIME)
        try:
            problem = question()
        except Skip as reason:
            return Check(name, "skip", str(reason))
        return Check(name, "FAIL" if problem else "pass", problem)

    def _joins(self) -> str:
        return (self._recording.failure or "it has not joined") if self._recording.stage == "started" else ""

    def _plays(self) -> str:
        return "" if self._recording.stage in ("played", "left") else self._recording.failure

    def _sent(self, family: str) -> List[str]:
        """Keys of a family that are published."""
        return [key for key in self._families.get(family, []) if self._recording.heard[key].sent]

    def _publishes(self) -> str:
        problems = []
        for family, keys in self._families.items():
            missing = [key for key in keys if key not in self._sent(family)]
            if missing and not (family in OPTIONAL and len(missing) == len(keys)):
                problems.append(f"{_some(missing)} {'is' if len(missing) == 1 else 'are'} missing")
        return "; ".join(problems)

    def _types(self) -> str:
        wrong = [(key, heard.type) for key, heard in self._published() if heard.type != "double"]
        return f"{wrong[0][0]} is of type '{wrong[0][1]}', allowed is 'double'" if wrong else ""

    def _units(self) -> str:
        problems = []
        units = {value.key: value.unit for value in self._federation.publishes}
        for family in self._families:
            wrong = [(key, self._recording.heard[key].unit) for key in self._sent(family)]
            wrong = [(key, unit) for key, unit in wrong if unit != units[key]]
            if wrong:
                problems.append(f"{_some([key for key, _ in wrong])} in '{wrong[0][1]}', allowed is '{units[wrong[0][0]]}'")
        return "; ".join(problems)

    def _published(self) -> List[Tuple[str, Heard]]:
        return [(key, self._recording.heard[key]) for family in self._families for key in self._sent(family)]

    def _times(self) -> str:
        offset = self._federation.solve_offset_s
        words = {
            "not": f"had no new value by +{offset + 0.5:g} s of",
            "early": f"came before +{offset:g} s of",
            "late": f"came again, after +{offset + 0.5:g} s and before",
        }
        for number, scene in enumerate(self._scenes):
            for key, heard in self._published():
                if heard.came[number] != "in time":
                    return f"{key} {words[heard.came[number]]} interval {number} ({scene.name})"
        return ""

    def _values(self, family: str, scene: int) -> Dict[str, float]:
        values = {}
        for value in self._federation.publishes:
            if value.quantity == family and value.key in self._sent(family):
                values[value.node or value.branch or family] = self._recording.heard[value.key].values[scene]
        if not values:
            raise Skip(f"{family} is not published, it is optional" if family in OPTIONAL else f"{family} is not published")
        return values

    def _total(self, family: str, scene: int) -> float:
        return next(iter(self._values(family, scene).values()))

    def _finite(self) -> str:
        for number, scene in enumerate(self._scenes):
            if number == _IMPOSSIBLE:
                continue
            for key, heard in self._published():
                if not math.isfinite(heard.values[number]):
                    return f"{key} is {heard.values[number]} in interval {number} ({scene.name})"
            if self._sent("converged") and self._total("converged", number) != 1:
                return f"grid/converged is {self._total('converged', number)} in interval {number} ({scene.name}), allowed is 1"
        return ""

    def _no_load(self) -> str:
        plain = not self._network.loads and not self._network.transformers
        source, tolerance = (self._network.sources[0].voltage_pu, _NO_LOAD_PU) if plain else (1.0, 0.1)
        for bus, voltage in self._values("voltage", _NO_LOAD).items():
            if not abs(voltage - source) <= tolerance:
                return f"voltage of bus {bus} is {voltage:g} pu without load, allowed is {source:g} +/- {tolerance:g} pu"
        return ""

    def _mean_of_phases(self) -> str:
        if not any(self._sent(f"voltage_{phase}") for phase in PHASES):
            raise Skip("voltages by phase are not published, they are optional")
        for scene in (_NO_LOAD, _LOAD, _FEED_IN):
            by_phase: Dict[str, List[float]] = {}
            for phase in PHASES:
                if self._sent(f"voltage_{phase}"):
                    for bus, voltage in self._values(f"voltage_{phase}", scene).items():
                        by_phase.setdefault(bus, []).append(voltage)
            for bus, voltage in self._values("voltage", scene).items():
                fed = [one for one in by_phase.get(bus, []) if one > 0]
                if fed and not abs(sum(fed) / len(fed) - voltage) <= _MEAN:
                    return f"voltage of bus {bus} is {voltage:g} pu, the mean of its phases {sum(fed) / len(fed):g} pu"
        return ""

    def _voltages_fall(self) -> str:
        none, load, double = (self._values("voltage", scene) for scene in (_NO_LOAD, _LOAD, _DOUBLE))
        held = {source.node for source in self._network.sources}
        for bus in self._scenes[_LOAD].p_kw:
            if bus not in held and bus in load and not none[bus] > load[bus] > double[bus]:
                return f"voltage of bus {bus} is {none[bus]:g}, {load[bus]:g} and {double[bus]:g} pu with no, single and double load"
        return ""

    def _losses(self) -> str:
        losses = [self._total("losses", scene) for scene in range(len(self._scenes))]
        for number, value in enumerate(losses):
            if number != _IMPOSSIBLE and not value >= -1e-6:
                return f"losses are {value:g} kW in interval {number} ({self._scenes[number].name})"
        return "" if losses[_DOUBLE] > losses[_LOAD] else f"losses are {losses[_LOAD]:g}, with double load {losses[_DOUBLE]:g} kW"

    def _loadings(self) -> str:
        load, double = self._values("loading", _LOAD), self._values("loading", _DOUBLE)
        for branch, value in load.items():
            if not value >= 0:
                return f"loading of branch {branch} is {value:g}, allowed is 0 or more"
        most = max(load, key=lambda branch: load[branch])
        return "" if double[most] > load[most] else f"loading of branch {most} is {load[most]:g}, with double load {double[most]:g}"

    def _fed(self) -> Set[str]:
        """The sources, and what they feed through branches whose flow is not published."""
        fed = {source.node for source in self._network.sources}
        hidden = [branch for branch in self._network.branches if branch.closed == "both" and branch.id not in self._network.branch_ids]
        for _ in hidden:
            fed |= {node for branch in hidden for node in (branch.from_node, branch.to_node) if {branch.from_node, branch.to_node} & fed}
        return fed

    def _imported(self, scene: int) -> float:
        """Active power out of the sources by the flows of the branches there, kW."""
        flows = self._values("flow", scene)
        held = self._fed()
        return sum(
            flows[branch.id] * ((branch.from_node in held) - (branch.to_node in held))
            for branch in self._network.branches
            if branch.id in flows
        )

    def _direction(self) -> str:
        load, feed_in = self._imported(_LOAD), self._imported(_FEED_IN)
        if load > 0 > feed_in:
            return ""
        return f"the sources give {load:g} kW to loads and {feed_in:g} kW with feed-in, allowed is above and below 0"

    def _balance(self) -> str:
        if self._network.loads:
            raise Skip("the network has loads of its own")
        held = self._fed()
        for scene in (_LOAD, _DOUBLE, _FEED_IN):
            load = -sum(power for bus, power in self._scenes[scene].p_kw.items() if bus not in held)
            wanted, found = load + self._total("losses", scene), self._imported(scene)
            if not abs(found - wanted) <= _BALANCE * abs(load):
                return f"the sources give {found:g} kW in interval {scene} ({self._scenes[scene].name}), load and losses are {wanted:g} kW"
        return ""

    def _same(self, one: int, other: int) -> str:
        for key, heard in self._published():
            first, second = heard.values[one], heard.values[other]
            if not self._alike(first, second, heard.unit, one):
                return f"{key} is {first!r} in interval {one} and {second!r} in interval {other}"
        return ""

    def _alike(self, one: float, other: float, unit: str, scene: int) -> bool:
        """Whether two values for the same injections are the same; powers, within a share of the scene's load."""
        load = sum(abs(power) for power in self._scenes[scene].p_kw.values())
        return (math.isnan(one) and math.isnan(other)) or abs(one - other) <= _SAME * max(1.0, load if unit == "kW" else abs(one))

    def _impossible(self) -> str:
        if self._total("converged", _IMPOSSIBLE) != 0:
            load = -sum(self._scenes[_IMPOSSIBLE].p_kw.values())
            return f"grid/converged is {self._total('converged', _IMPOSSIBLE):g} for a load of {load:g} kW, allowed is 0"
        for key, heard in self._published():
            if key not in self._families["converged"] and not math.isnan(heard.values[_IMPOSSIBLE]):
                return f"{key} is {heard.values[_IMPOSSIBLE]:g} where there is no solution, allowed is NaN"
        return ""

    def _checks_schedules(self) -> str:
        """What is asked for ahead has to be what is found in the scene itself."""
        asked = self._federation.checks
        if asked is None or not any(heard.sent for heard in self._recording.checked.values()):
            raise Skip("it checks none, which only market.feedback: curtail needs")
        alike = {(value.quantity, value.node, value.branch): value.key for value in self._federation.publishes}
        for value in asked.publishes:
            checked, found = self._recording.checked[value.key], self._recording.heard[alike[value.quantity, value.node, value.branch]]
            if not checked.sent:
                return f"{value.key} is missing"
            for number, scene in enumerate(self._scenes):
                came, wanted = checked.came[number] == "in time", scene.scheduled
                if came != (wanted is not None):
                    return f"{value.key} {'came' if came else 'did not come'} in interval {number} ({scene.name})"
                if wanted is not None and not self._alike(found.values[wanted], checked.values[number], value.unit, wanted):
                    return (
                        f"{value.key} is {checked.values[number]!r} in interval {number} for the injections of interval {wanted}, where it"
                        f" is {found.values[wanted]!r}"
                    )
        return ""

    def _ends(self) -> str:
        if self._recording.stage == "joined":
            raise Skip(BROKE_OFF)
        if self._recording.failure:
            return self._recording.failure
        code = self._recording.exit_code
        return "" if code == 0 else f"it ended with code {code}"

    def _no_survivors(self) -> str:
        survivors: Optional[List[int]] = self._recording.survivors
        if survivors is None:
            raise Skip("it had to be killed" if self._recording.exit_code is None else "processes cannot be seen here")
        return f"processes {_some([str(pid) for pid in survivors])} are still there" if survivors else ""


def _some(words: List[str]) -> str:
    return ", ".join(words[:3]) + (f" and {len(words) - 3} more" if len(words) > 3 else "")
