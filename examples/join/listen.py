"""A fifth federate: hears the market and the grid, and prints a line an interval.

The broker's address and key come from the environment (HELICS_BROKER_ADDRESS, HELICS_BROKER_KEY)."""
import helics as h

INTERVAL_S, INTERVALS = 3600, 24
BUSES = ["800", "832", "848", "890"]

info = h.helicsCreateFederateInfo()
h.helicsFederateInfoSetCoreTypeFromString(info, "zmq")
h.helicsFederateInfoSetCoreInitString(info, "--federates=1 --loglevel=error")
h.helicsFederateInfoSetFlagOption(info, h.HELICS_FLAG_UNINTERRUPTIBLE, True)
listener = h.helicsCreateValueFederate("listener", info)

price = h.helicsFederateRegisterSubscription(listener, "market/clearing_price", "$/MWh")
losses = h.helicsFederateRegisterSubscription(listener, "grid/losses", "kW")
voltages = [h.helicsFederateRegisterSubscription(listener, f"grid/{bus}/voltage", "pu") for bus in BUSES]

h.helicsFederateEnterExecutingMode(listener)
for interval in range(INTERVALS):
    h.helicsFederateRequestTime(listener, interval * INTERVAL_S + 5)  # after all five beats of the interval
    lowest, bus = min((h.helicsInputGetDouble(v), b) for v, b in zip(voltages, BUSES))
    print(f"interval {interval:2}: {h.helicsInputGetDouble(price):7.2f} $/MWh, losses {h.helicsInputGetDouble(losses):6.3f} kW,"
          f" lowest voltage {lowest:.4f} pu at bus {bus}")
h.helicsFederateDisconnect(listener)
