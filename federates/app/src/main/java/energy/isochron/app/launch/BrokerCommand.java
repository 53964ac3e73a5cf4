package energy.isochron.app.launch;

import energy.isochron.app.ExitCode;
import energy.isochron.app.Terminal;
import energy.isochron.federation.FederationBroker;
import energy.isochron.helics.CoreType;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isochron broker}: HELICS' broker on the loopback interface, with a key. */
@Command(
        name = "broker",
        description =
                "Starts HELICS' broker, on the loopback interface unless another is named, closed to those who do not know its key.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron broker --federates 4",
            "  isochron broker --federates 5 --port 24500 --key secret",
            "  isochron broker --federates 4 --port 24500 --key secret --interface 192.0.2.7     for other machines",
            "",
            "Federates that the same launcher starts beside it (such as 'helics run') find it without being told.",
            "",
            "Exit codes: 0 ok, 2 bad input, 3 the broker cannot listen."
        })
public final class BrokerCommand implements Callable<Integer> {
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--federates",
            paramLabel = "N",
            description = "How many must join before time starts; ${DEFAULT-VALUE}.")
    private int federates = 4;

    @Option(names = "--port", paramLabel = "N", description = "Its port, and the next one; free ones if not given.")
    private @Nullable Integer port;

    @Option(names = "--key", paramLabel = "KEY", description = "What federates must show; a random one if not given.")
    private @Nullable String key;

    @Option(
            names = "--interface",
            paramLabel = "ADDRESS",
            description =
                    "Address of this machine to listen on, for federates on other machines; loopback if not given.")
    private String networkInterface = "";

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        HelicsOnHand.orFetch(spec.commandLine().getErr());
        if (port != null) {
            RunCommand.requireFree(port, spec.commandLine());
        }
        if (federates < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--federates is " + federates + ", allowed is 1 or more. Maybe 4?");
        }
        String secret = key == null ? FederationBroker.newKey() : key;
        Session session = Session.ofParent();
        try (FederationBroker broker =
                FederationBroker.open(CoreType.ZMQ, federates, secret, port == null ? 0 : port, networkInterface)) {
            BrokerAddress address = new BrokerAddress(broker.address(), secret);
            session.publish(address);
            tell(address, spec.commandLine().getOut());
            while (!broker.awaitEnd(A_WHILE)) {
                Thread.onSpinWait();
            }
            return ExitCode.OK;
        } finally {
            session.close();
        }
    }

    /** The key is for the person at the terminal; a log that others can read does not get it. */
    private static void tell(BrokerAddress broker, PrintWriter out) {
        out.println("export " + BrokerAddress.ADDRESS_VARIABLE + "=" + broker.address());
        if (Terminal.isThere()) {
            out.println("export " + BrokerAddress.KEY_VARIABLE + "=" + broker.key());
        }
        out.flush();
    }
}
