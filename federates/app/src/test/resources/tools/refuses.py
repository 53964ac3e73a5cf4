"""A tool that solves no network."""
from isochron_grid import GridTool, State, Unsuitable


class Mine(GridTool):
    def open(self, network):
        raise Unsuitable(f"{len(network.nodes)} nodes are too many. Maybe take a smaller one?")

    def inject(self, p_kw, q_kvar):
        pass

    def solve(self):
        pass

    def read(self):
        return State()
