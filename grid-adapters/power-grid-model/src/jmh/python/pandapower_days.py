"""Solves days with pandapower for PowerFlowComparison.java, which starts it: a line of JSON comes in, a line goes out.

{"open": {...}}   builds a network of lines with loads; answers {"version": ...}
{"day": "plain"}  for each step sets all loads, solves and reads all voltages; answers {"ms": processor time of all steps, "u": [pu of the last one]}
{"day": "recycled"}  the same, where pandapower keeps its matrices and begins at the last solution
"""
import json
import math
import sys
import time

import numpy as np
import pandapower as pp


class Network:
    def __init__(self, described):
        self.net = pp.create_empty_network(f_hz=described["frequency_hz"])
        buses = pp.create_buses(self.net, len(described["base_kv"]), vn_kv=described["base_kv"])
        lines = described["lines"]
        omega = 2 * math.pi * described["frequency_hz"]
        pp.create_lines_from_parameters(
            self.net,
            buses[[line["from"] for line in lines]],
            buses[[line["to"] for line in lines]],
            length_km=[line["km"] for line in lines],
            r_ohm_per_km=[line["r"] for line in lines],
            x_ohm_per_km=[line["x"] for line in lines],
            c_nf_per_km=[line["b"] * 1e3 / omega for line in lines],
            max_i_ka=1.0,
        )
        pp.create_ext_grid(self.net, buses[described["source"]], vm_pu=described["source_pu"])
        self.node = np.array(described["load_nodes"])
        self.p_mw = np.array(described["load_kw"]) / 1000
        self.q_mvar = np.array(described["load_kvar"]) / 1000
        pp.create_loads(self.net, buses[self.node], p_mw=self.p_mw, q_mvar=self.q_mvar)

    def day(self, recycled, steps):
        options = {"numba": True}
        if recycled:
            options["recycle"] = {"bus_pq": True, "gen": False, "trafo": False}
            options["init"] = "results"
        begin = time.process_time()
        for step in range(steps):
            factor = 0.9 + 0.01 * ((step + self.node) % 20)
            self.net.load["p_mw"] = self.p_mw * factor
            self.net.load["q_mvar"] = self.q_mvar * factor
            pp.runpp(self.net, **options)
            magnitude = self.net.res_bus["vm_pu"].to_numpy()
            angle = self.net.res_bus["va_degree"].to_numpy()
        milliseconds = 1000 * (time.process_time() - begin)
        assert len(magnitude) == len(angle)
        return {"ms": milliseconds, "u": magnitude.tolist()}


def main():
    network = None
    for line in sys.stdin:
        command = json.loads(line)
        if "open" in command:
            network = Network(command["open"])
            pp.runpp(network.net, numba=True)  # compiled here, not in the first day
            answer = {"version": pp.__version__}
        else:
            answer = network.day(command["day"] == "recycled", command["steps"])
        print(json.dumps(answer), flush=True)


main()
