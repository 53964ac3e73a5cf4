"""What HELICS' calls cost in Python. Reads "CASE SIZE ROUNDS" lines and answers each with nanoseconds, in the order of the case's
columns: see Languages.java, which runs this program beside its sisters in C and Java."""

import sys
import threading
from time import perf_counter_ns as nanoseconds

import helics as h

PASSES = 10
CALLS = 100
VALUES = 1000
DOUBLE = h.helics_data_type_double


class Federation:
    """A broker, one inproc core, and federates on it."""

    def __init__(self, name, size):
        broker = h.helicsCreateBroker("inproc", "", f"-f {size} --name={name}_py_broker --loglevel=no_print")
        info = h.helicsCreateFederateInfo()
        h.helicsFederateInfoSetCoreTypeFromString(info, "inproc")
        h.helicsFederateInfoSetCoreName(info, f"{name}_py_core")
        options = f"-f {size} --broker={h.helicsBrokerGetAddress(broker)} --loglevel=no_print"
        h.helicsFederateInfoSetCoreInitString(info, options)
        h.helicsFederateInfoSetFlagOption(info, h.helics_flag_uninterruptible, True)
        self.broker = broker
        self.federates = [h.helicsCreateCombinationFederate(f"{name}_{i}", info) for i in range(size)]
        self.now = 0

    def start(self):
        for federate in self.federates:
            h.helicsFederateEnterExecutingModeAsync(federate)
        for federate in self.federates:
            h.helicsFederateEnterExecutingModeComplete(federate)

    def advance(self):
        """One thread for all: it begins the request of each but the last, asks for the last, and completes the others."""
        self.now += 1
        for federate in self.federates[:-1]:
            h.helicsFederateRequestTimeAsync(federate, self.now)
        h.helicsFederateRequestTime(self.federates[-1], self.now)
        for federate in self.federates[:-1]:
            h.helicsFederateRequestTimeComplete(federate)


class Values(Federation):
    """Columns: publish unread, publish, getDouble of a new value, and then in many passes isUpdated and getDouble again."""

    def __init__(self):
        super().__init__("values", 2)
        source, sink = self.federates
        self.unread = h.helicsFederateRegisterPublication(source, "unread", DOUBLE, "")
        self.out = [h.helicsFederateRegisterPublication(source, f"p{i}", DOUBLE, "") for i in range(VALUES)]
        self.inputs = [h.helicsFederateRegisterSubscription(sink, f"values_0/p{i}", "") for i in range(VALUES)]
        self.start()

    def run(self, size, rounds):
        spent = [0] * 5
        out, inputs = self.out[:size], self.inputs[:size]
        for _ in range(rounds):
            begun = nanoseconds()
            for i in range(PASSES * size):
                h.helicsPublicationPublishDouble(self.unread, i)
            then = nanoseconds()
            spent[0] += (then - begun) / PASSES
            for publication in out:
                h.helicsPublicationPublishDouble(publication, self.now)
            spent[1] += nanoseconds() - then
            self.advance()
            begun = nanoseconds()
            for value in inputs:
                h.helicsInputGetDouble(value)
            then = nanoseconds()
            spent[2] += then - begun
            for _ in range(PASSES):
                for value in inputs:
                    h.helicsInputIsUpdated(value)
            begun = nanoseconds()
            spent[3] += (begun - then) / PASSES
            for _ in range(PASSES):
                for value in inputs:
                    h.helicsInputGetDouble(value)
            spent[4] += (nanoseconds() - begun) / PASSES
        return [nanos / rounds / size for nanos in spent]


class Messages(Federation):
    """Columns: send, receive."""

    def __init__(self):
        super().__init__("messages", 2)
        self.source = h.helicsFederateRegisterTargetedEndpoint(self.federates[0], "from", "")
        self.sink = h.helicsFederateRegisterTargetedEndpoint(self.federates[1], "to", "")
        h.helicsEndpointAddDestinationTarget(self.source, "messages_1/to")
        self.start()

    def run(self, size, rounds):
        data = bytes(size)
        calls = 20 if size > 4096 else CALLS
        sending = receiving = arrived = 0
        for _ in range(rounds):
            begun = nanoseconds()
            for _ in range(calls):
                h.helicsEndpointSendBytes(self.source, data)
            sending += nanoseconds() - begun
            self.advance()
            begun = nanoseconds()
            while h.helicsEndpointHasMessage(self.sink):
                message = h.helicsEndpointGetMessage(self.sink)
                arrived += len(h.helicsMessageGetBytes(message)) == size
            receiving += nanoseconds() - begun
        if arrived != rounds * calls:
            raise SystemExit(f"{arrived} of {rounds * calls} messages arrived")
        return [sending / rounds / calls, receiving / rounds / calls]


class Ring(Federation):
    """Each federate publishes a number at each step and reads its neighbour's."""

    rings = {}

    def __init__(self, size):
        name = f"ring{size}"
        super().__init__(name, size)
        self.out = [h.helicsFederateRegisterPublication(federate, "p", DOUBLE, "") for federate in self.federates]
        self.inputs = [
            h.helicsFederateRegisterSubscription(federate, f"{name}_{(i + 1) % size}/p", "")
            for i, federate in enumerate(self.federates)
        ]
        self.start()

    @classmethod
    def of(cls, size):
        if size not in cls.rings:
            cls.rings[size] = cls(size)
        return cls.rings[size]

    def one_thread(self, rounds):
        begun = nanoseconds()
        for _ in range(rounds):
            for publication in self.out:
                h.helicsPublicationPublishDouble(publication, self.now)
            self.advance()
            for value in self.inputs:
                h.helicsInputGetDouble(value)
        return [(nanoseconds() - begun) / rounds]

    def drive(self, index, rounds):
        federate, publication, value = self.federates[index], self.out[index], self.inputs[index]
        for step in range(1, rounds + 1):
            h.helicsPublicationPublishDouble(publication, step)
            h.helicsFederateRequestTime(federate, self.now + step)
            h.helicsInputGetDouble(value)

    def threads(self, rounds):
        begun = nanoseconds()
        drivers = [threading.Thread(target=self.drive, args=(i, rounds)) for i in range(len(self.federates))]
        for driver in drivers:
            driver.start()
        for driver in drivers:
            driver.join()
        self.now += rounds
        return [(nanoseconds() - begun) / rounds]


def main():
    made = {}

    def only(kind):
        if kind not in made:
            made[kind] = kind()
        return made[kind]

    for line in sys.stdin:
        case, size, rounds = line.split()
        size, rounds = int(size), int(rounds)
        if case == "values":
            answer = only(Values).run(size, rounds)
        elif case == "messages":
            answer = only(Messages).run(size, rounds)
        elif case == "one-thread":
            answer = Ring.of(size).one_thread(rounds)
        else:
            answer = Ring.of(size).threads(rounds)
        print(*(f"{nanos:.2f}" for nanos in answer), flush=True)
    h.helicsCloseLibrary()


main()
