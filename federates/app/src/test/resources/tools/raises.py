"""A tool that breaks at its fourth solve."""
from isochron_grid import GridTool, State


class Mine(GridTool):
    def open(self, network):
        self.network, self.solves = network, 0

    def inject(self, p_kw, q_kvar):
        pass

    def solve(self):
        self.solves += 1
        if self.solves == 4:
            raise RuntimeError("the tool broke at its fourth solve")

    def read(self):
        state = State(losses_kw=0.0)
        state.voltage_pu = {bus: 1.0 for bus in self.network.buses}
        state.flow_kw = {branch: 0.0 for branch in self.network.branch_ids}
        state.loading = dict(state.flow_kw)
        return state
