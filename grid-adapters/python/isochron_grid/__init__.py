"""The grid federate of Isochron in Python: everything but the power flow itself.

A power-flow tool joins by one class of four methods (:class:`GridTool`); this package reads the network that ``isochron grid export``
wrote, joins the federation over HELICS, keeps its beats, reads injections, publishes the grid's state and ends by the rules.

Units: kW, kvar, kVA, kV, pu, km, ohm, microsiemens, seconds. An injection is positive into the grid, a load negative; a flow is
positive from the branch's first node to its second. Powers are those of all phases together.
"""

from .network import Branch, Federation, Line, Load, Network, Node, ScheduleChecks, Source, Switch, Transformer
from .tool import GridTool, NotConverged, State, Unsuitable

__all__ = [
    "Branch",
    "Federation",
    "GridTool",
    "Line",
    "Load",
    "Network",
    "Node",
    "NotConverged",
    "ScheduleChecks",
    "Source",
    "State",
    "Switch",
    "Transformer",
    "Unsuitable",
]
