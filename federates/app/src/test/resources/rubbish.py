"""A federate that sends rubbish to the market at every order beat."""
import json

import helics as h

info = h.helicsCreateFederateInfo()
h.helicsFederateInfoSetCoreTypeFromString(info, "zmq")
h.helicsFederateInfoSetCoreInitString(info, "--federates=1 --loglevel=error")
h.helicsFederateInfoSetFlagOption(info, h.HELICS_FLAG_UNINTERRUPTIBLE, True)
federate = h.helicsCreateMessageFederate("rubbish", info)
orders = h.helicsFederateRegisterGlobalTargetedEndpoint(federate, "rubbish/orders", "")
h.helicsEndpointAddDestinationTarget(orders, "market/orders")


def order(agent, price, interval):
    return json.dumps({"type": "orders", "version": 1, "body": {"interval": interval, "net_generation_kwh": 0.0, "orders": [
        {"agent_id": agent, "side": "buy", "price_usd_per_mwh": price, "quantity_kwh": 1.0,
         "timestamp": (interval % 24) / 24, "bus_id": "808", "partner_id": ""}]}})


h.helicsFederateEnterExecutingMode(federate)
for interval in range(24):
    h.helicsFederateRequestTime(federate, 3600 * interval)
    for message in ["this is no JSON", '{"type": "orders", "version": 99, "body": {}}', "x" * 10_000_000,
                    order("nobody", 100.0, interval), order("solar_816", float("nan"), interval),
                    order("solar_816", 100.0, interval - 5)]:
        h.helicsEndpointSendBytes(orders, message.encode())
h.helicsFederateRequestTime(federate, 3600 * 24)
h.helicsFederateDisconnect(federate)
