package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Configurations, settings, hierarchies of brokers, barriers, second objects and aborts. */
@NeedsHelics
class ControlIT {
    private static final HelicsTime SECOND = HelicsTime.ofSeconds(1L);

    @TempDir
    private Path folder;

    @Test
    void aFederateOfEachKindIsMadeByItsConfiguration() throws IOException {
        String interfaces = "\"publications\": [{\"key\": \"p\", \"type\": \"double\"}]";
        String endpoint = "\"endpoints\": [{\"name\": \"e\"}]";
        try (Broker broker = root()) {
            Path json = Files.writeString(folder.resolve("m.json"), config(broker, "m", endpoint));
            Path toml = Files.writeString(folder.resolve("t.toml"), """
                    name = "t"
                    coreType = "inproc"
                    coreName = "%s"
                    broker = "%s"
                    loglevel = "no_print"
                    """.formatted(UUID.randomUUID(), broker.name()));
            try (ValueFederate values = ValueFederate.fromConfig(config(broker, "v", interfaces));
                    MessageFederate messages = MessageFederate.fromConfig(json.toString());
                    CombinationFederate both = CombinationFederate.fromConfig(config(broker, "c", endpoint));
                    ValueFederate plain = ValueFederate.fromConfig(toml.toString())) {
                assertEquals("v", values.name());
                assertEquals(1, values.publicationCount());
                assertEquals(SECOND, values.get(TimeProperty.PERIOD));
                assertEquals("m/e", messages.endpoint(0).name());
                both.registerInterfaces('{' + interfaces + '}');
                assertEquals(1, both.publicationCount());
                assertEquals(1, both.endpointCount());
                assertEquals("t", plain.name());
            }
            assertThrows(HelicsException.class, () -> ValueFederate.fromConfig("{\"name\": "));
        }
    }

    @Test
    void whatIsSetOfAFederateCanBeReadAgain() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            CombinationFederate a = federation.get(0);
            CombinationFederate b = federation.get(1);
            a.set(TimeProperty.PERIOD, SECOND);
            a.set(FederateFlag.SOURCE_ONLY, true);
            a.set(IntegerProperty.MAX_ITERATIONS, 7);
            assertEquals(SECOND, a.get(TimeProperty.PERIOD));
            assertTrue(a.get(FederateFlag.SOURCE_ONLY));
            assertFalse(a.get(FederateFlag.OBSERVER));
            assertEquals(7, a.get(IntegerProperty.MAX_ITERATIONS));
            a.setTag("place", "Größe €");
            assertEquals("Größe €", a.tag("place"));
            assertEquals("", a.tag("nowhere"));
            a.setSeparator(':');
            Publication<Double> power = a.registerPublication("p", ValueType.DOUBLE, "");
            assertEquals("a:p", power.name());
            a.addAlias("a:p", "other");
            Input<Double> read = b.registerSubscription("other", ValueType.DOUBLE, "");
            federation.start();
            power.publish(4.0);
            federation.advance(1);
            assertEquals(4.0, read.getDouble());
        }
        assertThrows(
                IllegalArgumentException.class, () -> FederateInfo.named("x").separator('€'));
        assertThrows(
                IllegalArgumentException.class, () -> FederateInfo.named("x").brokerPort(70000));
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "TCP"})
    void aBrokerBelowTheRootJoinsItsFederates(CoreType type) {
        try (Broker root = Broker.create(
                        type,
                        name("root"),
                        TestFederation.listening(type).federates(2).root());
                Broker below = Broker.create(
                        type,
                        name("below"),
                        TestFederation.listening(type).federates(1).subbroker(root.address()));
                CombinationFederate a = CombinationFederate.create(joining(type, root, "a"));
                CombinationFederate b = CombinationFederate.create(joining(type, below, "b"))) {
            Publication<Double> power = a.registerPublication("p", ValueType.DOUBLE, "");
            Input<Double> read = b.registerInput("i", ValueType.DOUBLE, "");
            root.dataLink("a/p", "b/i");
            a.enterExecutingModeAsync();
            b.enterExecutingMode();
            a.enterExecutingModeComplete();
            power.publish(2.5);
            a.requestTimeAsync(SECOND);
            assertEquals(SECOND, b.requestTime(SECOND));
            a.requestTimeComplete();
            assertEquals(2.5, read.getDouble());
            assertTrue(root.query(new Query("root", "brokers")).contains(below.name()));
        }
    }

    @Test
    void aFileOfConnectionsConnects() throws IOException {
        Path file = Files.writeString(
                folder.resolve("links.json"), "{\"connections\": [[\"a/p\", \"b/i\"]], \"globals\": [[\"g\", \"1\"]]}");
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            Publication<Double> power = federation.get(0).registerPublication("p", ValueType.DOUBLE, "");
            Input<Double> read = federation.get(1).registerInput("i", ValueType.DOUBLE, "");
            federation.broker.makeConnections(file.toString());
            federation.start();
            power.publish(1.5);
            federation.advance(1);
            assertEquals(1.5, read.getDouble());
            assertEquals("1", federation.broker.query(new Query("global_value", "g")));
        }
    }

    @Test
    void nobodyPassesABarrierUntilItIsCleared() throws InterruptedException {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            CombinationFederate a = federation.get(0);
            federation.start();
            federation.broker.setTimeBarrier(HelicsTime.ofSeconds(2L));
            assertEquals(1.0, a.requestTime(1));
            a.requestTimeAsync(HelicsTime.ofSeconds(3L));
            TimeUnit.MILLISECONDS.sleep(200);
            assertFalse(a.isAsyncOperationCompleted());
            federation.broker.clearTimeBarrier();
            assertEquals(HelicsTime.ofSeconds(3L), a.requestTimeComplete());
        }
    }

    @Test
    void aSecondObjectOfAFederateOrBrokerIsClosedByItself() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            CombinationFederate first = federation.get(0);
            try (CombinationFederate second = first.share();
                    Broker broker = federation.broker.share();
                    Core core = first.core().share()) {
                assertEquals("a", second.name());
                assertEquals(federation.broker.name(), broker.name());
                assertEquals(first.core().name(), core.name());
            }
            assertTrue(first.isValid());
            assertTrue(federation.broker.isConnected());
            federation.start();
            assertEquals(SECOND, first.requestTimeAdvance(SECOND));
            assertEquals(FederateState.EXECUTING, first.state());
        }
    }

    @Test
    void anAbortThrowsInWhoeverWaits() throws Exception {
        try (ChildJvm jvm = ChildJvm.start(ControlIT.class)) {
            assertTrue(jvm.await("thrown", Duration.ofSeconds(20)).contains("enough"));
            assertEquals(0, jvm.exitCode(Duration.ofSeconds(20)));
        }
    }

    /** Aborts in a JVM of its own, as it ends all federations of a process. */
    public static void main(String[] arguments) throws Exception {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            federation.get(1).registerPublication("p", ValueType.DOUBLE, "");
            federation.get(0).registerSubscription("b/p", ValueType.DOUBLE, "");
            federation.start();
            CompletableFuture<Throwable> thrown = CompletableFuture.supplyAsync(() ->
                    assertThrows(HelicsException.class, () -> federation.get(0).requestTime(SECOND)));
            TimeUnit.MILLISECONDS.sleep(300);
            Helics.abort(ErrorCode.USER_ABORT.code(), "enough");
            Throwable got = assertInstanceOf(HelicsException.class, thrown.get(10, TimeUnit.SECONDS));
            System.out.println("thrown " + got.getMessage());
        }
    }

    @Test
    void theLibrarySaysHowItWasBuilt() {
        assertTrue(Helics.systemInfo().contains(HelicsLibrary.VERSION), Helics.systemInfo());
        assertTrue(Helics.compilerVersion().contains(":"), Helics.compilerVersion());
        assertTrue(Helics.buildFlags().contains("-O"), Helics.buildFlags());
        Helics.cleanUp();
    }

    private static Broker root() {
        return Broker.create(
                CoreType.INPROC, name("root"), CoreOptions.defaults().root());
    }

    private static String name(String word) {
        return word + '-' + UUID.randomUUID();
    }

    private static FederateInfo joining(CoreType type, Broker broker, String name) {
        return FederateInfo.named(name)
                .coreType(type)
                .uninterruptible()
                .coreName(name("core"))
                .coreOptions(CoreOptions.defaults().federates(1).broker(broker.address()));
    }

    private static String config(Broker broker, String name, String interfaces) {
        return """
                {"name": "%s", "coreType": "inproc", "coreName": "%s", "period": 1.0,
                 "broker": "%s", "loglevel": "no_print", %s}
                """.formatted(name, UUID.randomUUID(), broker.name(), interfaces);
    }
}
