"""Solves days of pandapower's European low-voltage feeder for Pandapower.java, which starts it: a line of JSON goes out for each that comes in.

At the start it tells {"version": ..., "loads": [{"bus": ..., "phase": 0 to 2, "kw": ..., "kvar": ...}, ...]}, with buses by their names. For a
number of steps it then sets all loads at each, solves with runpp_3ph and reads all voltages, and tells {"ms": processor time of all steps,
"u": {bus: [pu of phases A, B and C at the last step]}}.
"""
import json
import sys
import time

import numpy as np
import pandapower as pp
import pandapower.networks as pn

P = ["p_a_mw", "p_b_mw", "p_c_mw"]
Q = ["q_a_mvar", "q_b_mvar", "q_c_mvar"]
MAGNITUDES = ["vm_a_pu", "vm_b_pu", "vm_c_pu"]
ANGLES = ["va_a_degree", "va_b_degree", "va_c_degree"]

net = pn.ieee_european_lv_asymmetric("on_peak_566")
names = net.bus["name"].astype(str)
p_mw = net.asymmetric_load[P].to_numpy().copy()
q_mvar = net.asymmetric_load[Q].to_numpy().copy()
buses = net.asymmetric_load["bus"].to_numpy()


def loads():
    return [
        {"bus": names[buses[i]], "phase": phase, "kw": 1000 * p_mw[i, phase], "kvar": 1000 * q_mvar[i, phase]}
        for i in range(len(buses))
        for phase in range(3)
        if p_mw[i, phase] != 0 or q_mvar[i, phase] != 0
    ]


def day(steps):
    begin = time.process_time()
    for step in range(steps):
        factor = 0.9 + 0.01 * ((step + np.arange(len(buses))) % 20)
        net.asymmetric_load[P] = p_mw * factor[:, None]
        net.asymmetric_load[Q] = q_mvar * factor[:, None]
        pp.runpp_3ph(net, numba=True)
        magnitudes = net.res_bus_3ph[MAGNITUDES].to_numpy()
        angles = net.res_bus_3ph[ANGLES].to_numpy()
    milliseconds = 1000 * (time.process_time() - begin)
    assert magnitudes.shape == angles.shape
    return {"ms": milliseconds, "u": dict(zip(names[net.res_bus_3ph.index], magnitudes.tolist()))}


pp.runpp_3ph(net, numba=True)  # compiled here, not in the first day
print(json.dumps({"version": pp.__version__, "loads": loads()}), flush=True)
for line in sys.stdin:
    print(json.dumps(day(int(line))), flush=True)
