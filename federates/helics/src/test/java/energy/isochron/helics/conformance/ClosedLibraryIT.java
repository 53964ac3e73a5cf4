package energy.isochron.helics.conformance;

import static energy.isochron.helics.conformance.Federations.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.ChildJvm;
import energy.isochron.helics.Core;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.Helics;
import energy.isochron.helics.IntegerProperty;
import energy.isochron.helics.LogLevel;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Query;
import energy.isochron.helics.ValueFederate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the library was closed: each in a JVM of its own, as the library cannot be opened again. */
@NeedsHelics
class ClosedLibraryIT {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String TEXT = "a text for all";

    @TempDir
    private Path folder;

    @Test
    @Covers("other_tests.broker_after_close_nosan")
    void aBrokerIsClosedWithTheLibrary() throws InterruptedException {
        try (ChildJvm jvm = ChildJvm.start(ClosedLibraryIT.class, "close", "")) {
            assertEquals(0, jvm.exitCode(LONGEST), jvm.output());
        }
    }

    @Test
    @Covers("logging_tests.broker_logging_file")
    void aBrokerWritesItsLogIntoAFile() throws InterruptedException, IOException {
        writesLog("broker");
    }

    @Test
    @Covers("logging_tests.core_logging_file")
    void aCoreWritesItsLogIntoAFile() throws InterruptedException, IOException {
        writesLog("core");
    }

    @Test
    @Covers("logging_tests.fed_logging_file")
    void aFederateWritesTheLogOfItsCoreIntoAFile() throws InterruptedException, IOException {
        writesLog("federate");
    }

    private void writesLog(String who) throws InterruptedException, IOException {
        Path file = folder.resolve(who + ".txt");
        try (ChildJvm jvm = ChildJvm.start(ClosedLibraryIT.class, who, file.toString())) {
            assertEquals(0, jvm.exitCode(LONGEST), jvm.output());
        }
        assertTrue(Files.size(file) > 0);
    }

    /** The JVM that closes the library. */
    public static void main(String[] arguments) {
        String file = arguments[1];
        switch (arguments[0]) {
            case "close" -> closed();
            case "broker" -> {
                Broker broker = Broker.create(
                        CoreType.INPROC, unique("blog"), CoreOptions.defaults().logLevel(LogLevel.TRACE));
                broker.setLogFile(file);
                broker.disconnect();
                Helics.closeLibrary();
            }
            case "core" -> {
                Core core = core();
                core.setLogFile(file);
                core.connect();
                core.disconnect();
                Helics.closeLibrary();
            }
            case "federate" -> federate(file);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void closed() {
        Broker broker = Broker.create(
                CoreType.INPROC, unique("closed"), CoreOptions.defaults().root());
        broker.setGlobal("testglobal", TEXT);
        assertEquals(TEXT, broker.query(new Query("global_value", "testglobal")));
        Helics.closeLibrary();
        assertFalse(broker.isValid());
        broker.destroy();
        assertFalse(broker.isValid());
        broker.close();
        assertFalse(broker.isValid());
    }

    private static void federate(String file) {
        Core core = core();
        ValueFederate federate = ValueFederate.create(FederateInfo.named("f1")
                .coreType(CoreType.INPROC)
                .coreName(core.name())
                .integer(IntegerProperty.LOG_LEVEL, LogLevel.TRACE.code()));
        federate.setLogFile(file);
        federate.enterExecutingMode();
        federate.logWarning("written by the federate");
        core.disconnect();
        federate.disconnect();
        federate.setLogFile(file + ".empty");
        Helics.closeLibrary();
    }

    private static Core core() {
        return Core.create(
                CoreType.INPROC,
                unique("clog"),
                CoreOptions.defaults().autobroker().brokerName(unique("auto")).logLevel(LogLevel.TRACE));
    }
}
