"""What the stand-in for all others injects, interval by interval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional

from isochron_grid import Network

IMPOSSIBLE = 1e7
"""Times the first load: more than any feeder can carry."""

_Q_SHARE = 0.3


@dataclass(frozen=True)
class Scene:
    """An interval: its name, what is injected by node, kW and kvar, and the scene whose injections the market foresees, if it asks."""

    name: str
    p_kw: Dict[str, float]
    q_kvar: Dict[str, float]
    scheduled: Optional[int] = None


def script(network: Network, load_kw: float) -> List[Scene]:
    """The scenes in their order, loads of ``load_kw`` at each bus with agents."""
    assert network.federation is not None
    nodes = sorted({value.node for value in network.federation.reads})

    def scene(name: str, times: float, scheduled: Optional[int] = None) -> Scene:
        p_kw = {node: -times * load_kw for node in nodes}
        return Scene(name, p_kw, {node: power * _Q_SHARE for node, power in p_kw.items()}, scheduled)

    return [
        scene("no load", 0),
        scene("load", 1, scheduled=2),
        scene("double load", 2),
        scene("load again", 1),
        scene("feed-in", -1, scheduled=5),
        scene("impossible load", IMPOSSIBLE),
        scene("load after that", 1),
    ]
