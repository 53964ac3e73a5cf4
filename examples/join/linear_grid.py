"""A grid federate of one's own: reads what flows at each bus and publishes voltages, loadings and losses.

Usage: linear_grid.py INTERFACES.json, the file being what `isochron describe PATH --format json` prints.
Every bus hangs on a line of its own here: 1 % voltage and 1 % loading for each 50 kW, 2 % losses."""
import json
import sys

import helics as h

described = json.load(open(sys.argv[1]))
keys = {row["name"]: row["keys"] for f in described["federates"] if f["name"] == "grid" for row in f["interfaces"]}

info = h.helicsCreateFederateInfo()
h.helicsFederateInfoSetCoreTypeFromString(info, "zmq")
h.helicsFederateInfoSetCoreInitString(info, "--federates=1 --loglevel=error")
h.helicsFederateInfoSetFlagOption(info, h.HELICS_FLAG_UNINTERRUPTIBLE, True)
grid = h.helicsCreateValueFederate("grid", info)

injections = {key.split("/")[1]: h.helicsFederateRegisterSubscription(grid, key, "kW") for key in keys["prosumers/<bus>/p"]}
def publications(family, unit):
    return {key.split("/")[1]: h.helicsFederateRegisterGlobalPublication(grid, key, h.HELICS_DATA_TYPE_DOUBLE, unit)
            for key in keys[family]}
voltages, loadings = publications("grid/<bus>/voltage", "pu"), publications("grid/<branch>/loading", "1")
losses = publications("grid/losses", "kW")["losses"]

h.helicsFederateEnterExecutingMode(grid)
for interval in range(described["intervals"] + 1):  # one beat more than there are intervals, so that the last values arrive
    h.helicsFederateRequestTime(grid, interval * described["interval_s"] + 3)
    power = {bus: h.helicsInputGetDouble(value) for bus, value in injections.items()}
    for bus, voltage in voltages.items():
        h.helicsPublicationPublishDouble(voltage, 1 + 0.01 * power.get(bus, 0.0) / 50)
    for branch, loading in loadings.items():
        h.helicsPublicationPublishDouble(loading, 0.01 * abs(power.get(branch.split("-")[1], 0.0)) / 50)
    h.helicsPublicationPublishDouble(losses, 0.02 * sum(abs(p) for p in power.values()))
h.helicsFederateDisconnect(grid)
