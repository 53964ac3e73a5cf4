"""Plays one role of a scenario with pyhelics and writes what it sees to a log: the oracle of the Java binding.

Arguments: scenario file, role, core type, broker port, log file. The words of a scenario are explained in scenarios.md.
"""

import decimal
import re
import shlex
import sys
import time

import helics as h
from helics import capi

TYPES = {
    "double": h.HELICS_DATA_TYPE_DOUBLE,
    "long": h.HELICS_DATA_TYPE_INT,
    "boolean": h.HELICS_DATA_TYPE_BOOLEAN,
    "string": h.HELICS_DATA_TYPE_STRING,
    "char": h.HELICS_DATA_TYPE_STRING,
    "complex": h.HELICS_DATA_TYPE_COMPLEX,
    "vector": h.HELICS_DATA_TYPE_VECTOR,
    "complex-vector": h.HELICS_DATA_TYPE_COMPLEX_VECTOR,
    "named-point": h.HELICS_DATA_TYPE_NAMED_POINT,
    "time": h.HELICS_DATA_TYPE_TIME,
    "bytes": h.HELICS_DATA_TYPE_RAW,
    "json": h.HELICS_DATA_TYPE_JSON,
}
FILTERS = {
    "custom": h.HELICS_FILTER_TYPE_CUSTOM,
    "delay": h.HELICS_FILTER_TYPE_DELAY,
    "random-drop": h.HELICS_FILTER_TYPE_RANDOM_DROP,
    "reroute": h.HELICS_FILTER_TYPE_REROUTE,
    "clone": h.HELICS_FILTER_TYPE_CLONE,
}
REQUESTS = {
    "no": h.HELICS_ITERATION_REQUEST_NO_ITERATION,
    "force": h.HELICS_ITERATION_REQUEST_FORCE_ITERATION,
    "needed": h.HELICS_ITERATION_REQUEST_ITERATE_IF_NEEDED,
}
RESULTS = {
    h.HELICS_ITERATION_RESULT_NEXT_STEP: "NEXT_STEP",
    h.HELICS_ITERATION_RESULT_ITERATING: "ITERATING",
    h.HELICS_ITERATION_RESULT_HALTED: "HALTED",
    h.HELICS_ITERATION_RESULT_ERROR: "ERROR",
}
PROPERTIES = {
    "period": h.HELICS_PROPERTY_TIME_PERIOD,
    "offset": h.HELICS_PROPERTY_TIME_OFFSET,
    "delta": h.HELICS_PROPERTY_TIME_DELTA,
}
FLAGS = {
    "uninterruptible": h.HELICS_FLAG_UNINTERRUPTIBLE,
    "only-update-on-change": h.HELICS_FLAG_ONLY_UPDATE_ON_CHANGE,
    "observer": h.HELICS_FLAG_OBSERVER,
}


def number(value):
    """A double exactly, in the shortest digits that give it back, without an exponent."""
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    if value == 0:
        return "0"
    text = format(decimal.Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def parse_complex(text):
    real, imaginary = text.split("|")
    return complex(float(real), float(imaginary))


def show_complex(value):
    return number(value.real) + "|" + number(value.imag)


def split(text):
    return [part for part in text.split(",") if part]


def publish_complex_vector(publication, text):
    # helicsPublicationPublishComplexVector of pyhelics gives twice the number of values, so that the library reads beyond them
    values = [parse_complex(part) for part in split(text)]
    flat = capi.ffi.new("double[]", [x for value in values for x in (value.real, value.imag)])
    checked("helicsPublicationPublishComplexVector", publication.handle, flat, len(values))


def checked(function, *arguments):
    """A C function as it is, where pyhelics' own has a fault or parses what it gets."""
    error = capi.lib.helicsErrorInitialize()
    pointer = capi.ffi.new("HelicsError *", error)
    result = getattr(capi.lib, function)(*arguments, pointer)
    if pointer.error_code != 0:
        raise h.HelicsException("[%d] %s" % (pointer.error_code, capi.ffi.string(pointer.message).decode()))
    return result


PUBLISH = {
    "double": lambda p, text: h.helicsPublicationPublishDouble(p, float(text)),
    "long": lambda p, text: h.helicsPublicationPublishInteger(p, int(text)),
    "boolean": lambda p, text: h.helicsPublicationPublishBoolean(p, text == "true"),
    "string": h.helicsPublicationPublishString,
    "json": h.helicsPublicationPublishString,
    "char": h.helicsPublicationPublishChar,
    "complex": lambda p, text: h.helicsPublicationPublishComplex(p, parse_complex(text)),
    "vector": lambda p, text: h.helicsPublicationPublishVector(p, [float(part) for part in split(text)]),
    "complex-vector": publish_complex_vector,
    "named-point": lambda p, text: h.helicsPublicationPublishNamedPoint(p, text.split("|")[0], float(text.split("|")[1])),
    "time": lambda p, text: h.helicsPublicationPublishTime(p, float(text)),
    "bytes": lambda p, text: h.helicsPublicationPublishBytes(p, bytes.fromhex(text)),
}
READ = {
    "double": lambda i: number(h.helicsInputGetDouble(i)),
    "long": lambda i: str(h.helicsInputGetInteger(i)),
    "boolean": lambda i: "true" if h.helicsInputGetBoolean(i) else "false",
    "string": h.helicsInputGetString,
    "json": h.helicsInputGetString,
    "char": h.helicsInputGetChar,
    "complex": lambda i: show_complex(h.helicsInputGetComplex(i)),
    "vector": lambda i: ",".join(number(x) for x in h.helicsInputGetVector(i)),
    "complex-vector": lambda i: ",".join(show_complex(x) for x in h.helicsInputGetComplexVector(i)),
    "named-point": lambda i: (lambda point: point[0] + "|" + number(point[1]))(h.helicsInputGetNamedPoint(i)),
    "time": lambda i: number(h.helicsInputGetTime(i)),
    "bytes": lambda i: h.helicsInputGetBytes(i).hex(),
}
PRESET = {
    "double": lambda i, text: h.helicsInputSetDefaultDouble(i, float(text)),
    "long": lambda i, text: h.helicsInputSetDefaultInteger(i, int(text)),
    "string": h.helicsInputSetDefaultString,
    "complex": lambda i, text: h.helicsInputSetDefaultComplex(i, parse_complex(text).real, parse_complex(text).imag),
    "vector": lambda i, text: h.helicsInputSetDefaultVector(i, [float(part) for part in split(text)]),
}


class Role:
    """A federate, its interfaces by name, and the log. Each method is a word of the script."""

    def __init__(self, name, core_type, port, log):
        self.name, self.core_type, self.port, self.log = name, core_type, port, log
        self.publications, self.inputs, self.endpoints, self.filters = {}, {}, {}, {}
        self.broker = None
        self.info = h.helicsCreateFederateInfo()
        self.kept = []

    def options(self, rest):
        return "%s --loglevel=no_print %s" % (rest, "--maxsize=16777216" if self.core_type == "tcp" else "")

    def start_broker(self, federates):
        self.broker = h.helicsCreateBroker(
            self.core_type, "", self.options("-f %s --port=%d" % (federates, self.port)))
        deadline = time.monotonic() + 3
        while not h.helicsBrokerIsConnected(self.broker) and time.monotonic() < deadline:
            time.sleep(0.02)
        self.log("broker", "connected" if h.helicsBrokerIsConnected(self.broker) else "not connected")

    def flag(self, name):
        h.helicsFederateInfoSetFlagOption(self.info, FLAGS[name], True)

    def property(self, name, seconds):
        h.helicsFederateInfoSetTimeProperty(self.info, PROPERTIES[name], float(seconds))

    def join(self):
        h.helicsFederateInfoSetCoreTypeFromString(self.info, self.core_type)
        h.helicsFederateInfoSetCoreName(self.info, self.name + "_core")
        h.helicsFederateInfoSetCoreInitString(
            self.info, self.options("-f 1 --broker_address=tcp://127.0.0.1:%d" % self.port))
        h.helicsFederateInfoSetIntegerProperty(self.info, h.HELICS_PROPERTY_INT_LOG_LEVEL, h.HELICS_LOG_LEVEL_NO_PRINT)
        self.federate = h.helicsCreateCombinationFederate(self.name, self.info)

    # values

    def publication(self, key, type, units=""):
        self.publications[key] = h.helicsFederateRegisterPublication(self.federate, key, TYPES[type], units)

    def global_publication(self, key, type, units=""):
        self.publications[key] = h.helicsFederateRegisterGlobalPublication(self.federate, key, TYPES[type], units)

    def input(self, key, type, units=""):
        self.inputs[key] = h.helicsFederateRegisterInput(self.federate, key, TYPES[type], units)

    def subscription(self, key, publication, units=""):
        self.inputs[key] = h.helicsFederateRegisterSubscription(self.federate, publication, units)

    def input_target(self, key, publication):
        h.helicsInputAddTarget(self.inputs[key], publication)

    def publication_target(self, key, name):
        h.helicsPublicationAddTarget(self.publications[key], name)

    def default(self, key, type, text):
        PRESET[type](self.inputs[key], text)

    def publish(self, key, type, text):
        PUBLISH[type](self.publications[key], text)

    def read(self, key, *types):
        for type in types:
            self.log("read %s %s" % (key, type), READ[type](self.inputs[key]))

    def updated(self, key):
        self.log("updated " + key, "true" if h.helicsInputIsUpdated(self.inputs[key]) else "false")

    def read_all(self, *types):
        for key in sorted(self.inputs):
            self.updated(key)
            self.read(key, *types)
            self.log("published at", number(h.helicsInputLastUpdateTime(self.inputs[key])))

    def published_as(self, key):
        self.log("published as " + key, h.helicsInputGetPublicationType(self.inputs[key]))

    # messages

    def endpoint(self, key):
        self.endpoints[key] = h.helicsFederateRegisterEndpoint(self.federate, key, "")

    def targeted_endpoint(self, key):
        self.endpoints[key] = h.helicsFederateRegisterTargetedEndpoint(self.federate, key, "")

    def source_target(self, key, other):
        h.helicsEndpointAddSourceTarget(self.endpoints[key], other)

    def destination_target(self, key, other):
        h.helicsEndpointAddDestinationTarget(self.endpoints[key], other)

    def default_destination(self, key, other):
        h.helicsEndpointSetDefaultDestination(self.endpoints[key], other)

    def send(self, key, text):
        h.helicsEndpointSendBytes(self.endpoints[key], text.encode())

    def send_bytes(self, key, data):
        h.helicsEndpointSendBytes(self.endpoints[key], bytes.fromhex(data))

    def send_many(self, key, count):
        h.helicsEndpointSendBytes(self.endpoints[key], bytes(i % 251 for i in range(int(count))))

    def send_to(self, key, text, destination):
        h.helicsEndpointSendBytesTo(self.endpoints[key], text.encode(), destination)

    def send_at(self, key, text, seconds):
        data = text.encode()  # helicsEndpointSendBytesAt of pyhelics calls the function of another name
        checked("helicsEndpointSendBytesAt", self.endpoints[key].handle, data, len(data), float(seconds))

    def send_to_at(self, key, text, destination, seconds):
        h.helicsEndpointSendBytesToAt(self.endpoints[key], text.encode(), destination, float(seconds))

    def send_message(self, key, text, destination, original_source):
        message = h.helicsEndpointCreateMessage(self.endpoints[key])
        h.helicsMessageSetData(message, text.encode())
        h.helicsMessageSetDestination(message, destination)
        h.helicsMessageSetOriginalSource(message, original_source)
        h.helicsEndpointSendMessage(self.endpoints[key], message)

    def receive(self, key):
        self.log("pending " + key, str(h.helicsEndpointPendingMessageCount(self.endpoints[key])))
        while h.helicsEndpointHasMessage(self.endpoints[key]):
            message = h.helicsEndpointGetMessage(self.endpoints[key])
            self.log("message", "%s from %s (at first %s) at %s" % (
                shown(h.helicsMessageGetBytes(message)), h.helicsMessageGetSource(message),
                h.helicsMessageGetOriginalSource(message), number(max(h.helicsMessageGetTime(message), 0))))

    def filter(self, key, type):
        self.filters[key] = h.helicsFederateRegisterFilter(self.federate, FILTERS[type], key)

    def cloning_filter(self, key):
        self.filters[key] = h.helicsFederateRegisterCloningFilter(self.federate, key)

    def filter_source(self, key, endpoint):
        h.helicsFilterAddSourceTarget(self.filters[key], endpoint)

    def filter_destination(self, key, endpoint):
        h.helicsFilterAddDestinationTarget(self.filters[key], endpoint)

    def filter_delivery(self, key, endpoint):
        h.helicsFilterAddDeliveryEndpoint(self.filters[key], endpoint)

    def filter_number(self, key, property, value):
        h.helicsFilterSet(self.filters[key], property, float(value))

    def filter_text(self, key, property, value):
        h.helicsFilterSetString(self.filters[key], property, value)

    def upper_case_filter(self, key):
        @capi.ffi.callback("HelicsMessage(HelicsMessage, void *)")
        def upper(message, data):
            wrapped = h.HelicsMessage(message, cleanup=False)
            h.helicsMessageSetData(wrapped, h.helicsMessageGetBytes(wrapped).decode().upper().encode())
            return message

        self.kept.append(upper)
        h.helicsFilterSetCustomCallback(self.filters[key], upper, capi.ffi.NULL)

    # time

    def initialize(self):
        h.helicsFederateEnterInitializingMode(self.federate)

    def initialize_again(self):
        h.helicsFederateEnterInitializingModeIterative(self.federate)

    def execute(self):
        h.helicsFederateEnterExecutingMode(self.federate)

    def execute_iterative(self, request):
        self.log("execute " + request, RESULTS[h.helicsFederateEnterExecutingModeIterative(self.federate, REQUESTS[request])])

    def time(self, seconds):
        self.log("time " + seconds, number(h.helicsFederateRequestTime(self.federate, float(seconds))))

    def time_iterative(self, seconds, request):
        granted, result = h.helicsFederateRequestTimeIterative(self.federate, float(seconds), REQUESTS[request])
        self.log("time %s %s" % (seconds, request), number(granted) + " " + RESULTS[result])

    def next_step(self):
        self.log("next step", number(h.helicsFederateRequestNextStep(self.federate)))

    def advance(self, seconds):
        self.log("advance", number(h.helicsFederateRequestTimeAdvance(self.federate, float(seconds))))

    def begin_time(self, seconds):
        h.helicsFederateRequestTimeAsync(self.federate, float(seconds))

    def complete_time(self):
        self.log("complete", number(h.helicsFederateRequestTimeComplete(self.federate)))

    def completed(self):
        self.log("completed", "true" if h.helicsFederateIsAsyncOperationCompleted(self.federate) else "false")

    def pause(self, milliseconds):
        time.sleep(int(milliseconds) / 1000)

    def relax(self, when, out, into, factor, constant):
        """Publishes factor * input + constant until that settles, in initializing mode or at a time."""
        last = None
        while True:
            value = float(factor) * h.helicsInputGetDouble(self.inputs[into]) + float(constant)
            if last is None or abs(value - last) > 1e-6:
                h.helicsPublicationPublishDouble(self.publications[out], value)
            last = value
            if when == "initializing":
                result = h.helicsFederateEnterExecutingModeIterative(self.federate, REQUESTS["needed"])
            else:
                granted, result = h.helicsFederateRequestTimeIterative(self.federate, float(when), REQUESTS["needed"])
            self.log("relax " + when, number(value) + " " + RESULTS[result])
            if result != h.HELICS_ITERATION_RESULT_ITERATING:
                return

    # questions

    def query(self, target, question):
        self.log("query %s %s" % (target, question), self.ask(target, question))

    def query_states(self, target):
        answer = self.ask(target, "current_state")
        states = [re.search('"name":"%s"[^}]*},"state":"(\\w+)"' % role, answer) for role in "ab"]
        self.log("states", " ".join(state.group(1) if state else "none" for state in states))

    def ask(self, target, question):
        query = h.helicsCreateQuery(target, question)
        return "".join(capi.ffi.string(checked("helicsQueryExecute", query.handle, self.federate.handle)).decode().split())

    def answer(self, question, text):
        @capi.ffi.callback("void(const char *, int, HelicsQueryBuffer, void *)")
        def reply(asked, size, buffer, data):
            if capi.ffi.unpack(asked, size).decode() == question:
                encoded = text.encode()
                checked("helicsQueryBufferFill", buffer, encoded, len(encoded))

        self.kept.append(reply)
        h.helicsFederateSetQueryCallback(self.federate, reply, capi.ffi.NULL)

    def command(self, target, text):
        h.helicsFederateSendCommand(self.federate, target, text)

    def get_command(self):
        text = h.helicsFederateGetCommand(self.federate)
        self.log("command", text + " from " + (h.helicsFederateGetCommandSource(self.federate) if text else "nobody"))

    def wait_command(self):
        text = h.helicsFederateWaitCommand(self.federate)
        self.log("command", text + " from " + h.helicsFederateGetCommandSource(self.federate))

    def global_value(self, name, value):
        h.helicsFederateSetGlobal(self.federate, name, value)

    def alias(self, name, alias):
        h.helicsFederateAddAlias(self.federate, name, alias)

    def tag(self, name, value):
        # helicsFederateSetTag and helicsFederateGetTag of pyhelics leave the error out
        checked("helicsFederateSetTag", self.federate.handle, name.encode(), value.encode())
        self.log("tag " + name, capi.ffi.string(checked("helicsFederateGetTag", self.federate.handle, name.encode())).decode())

    def barrier(self, seconds):
        h.helicsBrokerSetTimeBarrier(self.broker, float(seconds))

    def clear_barrier(self):
        h.helicsBrokerClearTimeBarrier(self.broker)

    # the end

    def local_error(self, code, text):
        h.helicsFederateLocalError(self.federate, int(code), text)

    def global_error(self, code, text):
        h.helicsFederateGlobalError(self.federate, int(code), text)

    def leave(self):
        h.helicsFederateDisconnect(self.federate)

    def close(self):
        h.helicsFederateFree(self.federate)
        if self.broker:
            self.log("broker gone", "true" if h.helicsBrokerWaitForDisconnect(self.broker, 10000) else "false")
            h.helicsBrokerFree(self.broker)
        h.helicsCloseLibrary()


def shown(data):
    """A payload: as text where it is printable, else its length and its bytes."""
    try:
        text = data.decode()
        if text.isprintable():
            return "'" + text + "'"
    except UnicodeDecodeError:
        pass
    return "%d bytes %s" % (len(data), data[:16].hex())


def play(scenario, name, core_type, port, file):
    with open(scenario, encoding="utf-8") as text, open(file, "w", encoding="utf-8") as out:
        def log(what, result):
            out.write(what + ": " + result + "\n")
            out.flush()

        role = Role(name, core_type, port, log)
        for line in text:
            who, _, step = line.strip().partition(": ")
            if who in (name, "both"):
                word, *arguments = shlex.split(step)
                try:
                    getattr(role, word.replace("-", "_"))(*arguments)
                except h.HelicsException as e:
                    log(word, "refused " + str(e))
        log("left", "")
        role.close()
        log("end", "")


if __name__ == "__main__":
    play(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5])
