"""A grid that is right but for one fault, named by the first argument; the second is the network."""
import os
import sys

import helics as h
from isochron_grid import Network

fault, federation = sys.argv[1], Network.read(sys.argv[2]).federation
info = h.helicsCreateFederateInfo()
h.helicsFederateInfoSetCoreTypeFromString(info, "zmq")
h.helicsFederateInfoSetCoreInitString(info, "--federates=1 --loglevel=no_print")
h.helicsFederateInfoSetFlagOption(info, h.HELICS_FLAG_UNINTERRUPTIBLE, True)
grid = h.helicsCreateValueFederate("grid", info)
loads = [h.helicsFederateRegisterSubscription(grid, value.key, "kW") for value in federation.reads if value.quantity == "p"]
outputs = {}
for value in federation.publishes:
    unit = "V" if fault == "unit" and value.quantity == "voltage" else value.unit
    kind = h.HELICS_DATA_TYPE_STRING if fault == "type" and value.quantity == "losses" else h.HELICS_DATA_TYPE_DOUBLE
    if not (fault == "missing" and value.key == "grid/losses"):
        outputs[value] = h.helicsFederateRegisterGlobalPublication(grid, value.key, kind, unit)
h.helicsFederateEnterExecutingMode(grid)
for interval in range(federation.intervals):
    offset = {"early": 2, "late": 4}.get(fault, federation.solve_offset_s)
    h.helicsFederateRequestTime(grid, interval * federation.interval_s + offset)
    if fault == "crash" and interval == 2:
        raise RuntimeError("the tool broke in the third interval")
    if fault == "sign":
        loads_kw = sum(h.helicsInputGetDouble(load) for load in loads)
    else:
        loads_kw = -sum(h.helicsInputGetDouble(load) for load in loads)
    solved = abs(loads_kw) < 1e6 or fault == "unflagged"
    for value, output in outputs.items():
        state = {"voltage": 1 - 1e-4 * loads_kw, "loading": abs(loads_kw) / 1e3, "flow": loads_kw + 1e-6 * loads_kw**2, "losses": 1e-6 * loads_kw**2}
        number = float(solved) if value.quantity == "converged" else state[value.quantity] if solved else float("nan")
        if fault != "silent":
            h.helicsPublicationPublishDouble(output, number)
if fault == "lingering" and os.fork() == 0:
    os.execvp("sleep", ["sleep", "60"])
h.helicsFederateRequestTime(grid, federation.intervals * federation.interval_s + federation.solve_offset_s)
h.helicsFederateDisconnect(grid)
sys.stdout.flush()
os._exit(0)
