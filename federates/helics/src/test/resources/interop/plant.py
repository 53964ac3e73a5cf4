import sys
import helics as h

info = h.helicsCreateFederateInfo()
h.helicsFederateInfoSetCoreTypeFromString(info, "zmq")
h.helicsFederateInfoSetCoreInitString(info, "-f 1 --broker_address=" + sys.argv[1])
h.helicsFederateInfoSetFlagOption(info, h.HELICS_FLAG_UNINTERRUPTIBLE, True)
plant = h.helicsCreateValueFederate("plant", info)
power = h.helicsFederateRegisterPublication(plant, "power", h.HELICS_DATA_TYPE_DOUBLE, "MW")
h.helicsFederateEnterExecutingMode(plant)
for hour in (1, 2):
    h.helicsPublicationPublishDouble(power, 0.004 + 0.001 * hour)
    h.helicsFederateRequestTime(plant, 3600 * hour)
h.helicsFederateFree(plant)
