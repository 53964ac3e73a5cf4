"""A grid federate of one's own: reads what flows at each bus and publishes voltages, loadings and losses.

Usage: linear_grid.py INTERFACES.json, the file being what `isochron describe PATH --format json` prints.
Every bus is taken to hang on a line of its own: 1 % voltage and 1 % loading for each 50 kW, 2 % losses."""
import json
import sys

import helics as h

INTERVAL_S, INTERVALS, SOLVE_S = 3600, 24, 3
described = json.load(open(sys.argv[1]))
buses, agents, branches = described["buses"], described["agent_buses"], described["branches"]

info = h.helicsCreateFederateInfo()
h.helicsFederateInfoSetCoreTypeFromString(info, "zmq")
h.helicsFederateInfoSetCoreInitString(info, "--federates=1 --loglevel=error")
h.helicsFederateInfoSetFlagOption(info, h.HELICS_FLAG_UNINTERRUPTIBLE, True)
grid = h.helicsCreateValueFederate("grid", info)

publish = lambda key, unit: h.helicsFederateRegisterGlobalPublication(grid, key, h.HELICS_DATA_TYPE_DOUBLE, unit)
injection = {bus: h.helicsFederateRegisterSubscription(grid, f"prosumers/{bus}/p", "kW") for bus in agents}
voltage = {bus: publish(f"grid/{bus}/voltage", "pu") for bus in buses}
loading = {branch: publish(f"grid/{branch}/loading", "1") for branch in branches}
losses = publish("grid/losses", "kW")

h.helicsFederateEnterExecutingMode(grid)
for interval in range(INTERVALS + 1):  # one beat more than there are intervals, so that the last values arrive
    h.helicsFederateRequestTime(grid, interval * INTERVAL_S + SOLVE_S)
    power = {bus: h.helicsInputGetDouble(value) for bus, value in injection.items()}
    for bus in buses:
        h.helicsPublicationPublishDouble(voltage[bus], 1 + 0.01 * power.get(bus, 0.0) / 50)
    for branch in branches:
        h.helicsPublicationPublishDouble(loading[branch], abs(power.get(branch.split("-")[1], 0.0)) / 50 * 0.01)
    h.helicsPublicationPublishDouble(losses, 0.02 * sum(abs(p) for p in power.values()))
h.helicsFederateDisconnect(grid)
