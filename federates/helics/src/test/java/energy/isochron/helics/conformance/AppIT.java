package energy.isochron.helics.conformance;

import static energy.isochron.helics.conformance.Federations.below;
import static energy.isochron.helics.conformance.Federations.root;
import static energy.isochron.helics.conformance.Federations.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.App;
import energy.isochron.helics.Broker;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.Message;
import energy.isochron.helics.MessageFederate;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The federates that the library brings along. App and federate share a core, as in the library's own cases. */
@NeedsHelics
class AppIT {
    private static final double INVALID = -1E49;

    @TempDir
    private Path folder;

    @Test
    @Covers("app_tests.load_error")
    void anAppWithAFileThatIsNotThereIsNotMade() {
        assertThrows(
                HelicsException.class,
                () -> App.fromConfig(
                        App.Type.PLAYER,
                        "testApp",
                        folder.resolve("nowhere.json").toString()));
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("app_tests.simple_player")
    void aPlayerPublishesWhatItsFileSays(CoreType type) throws Exception {
        String file = file("values.player", """
                -1 pub1 d 0.3
                1 pub1 d 0.5
                2 pub1 d 0.7
                3 pub1 d 0.8
                1 pub2 d 0.4
                2 pub2 d 0.6
                3 pub2 d 0.9
                """);
        try (Broker broker = root(type)) {
            FederateInfo info = info(broker, type);
            try (App player = App.create(App.Type.PLAYER, info.name("player"));
                    ValueFederate federate = ValueFederate.create(info)) {
                assertTrue(player.isActive());
                assertTrue(player.federate().isValid());
                assertEquals("player", player.federate().name());
                player.loadFile(file);
                Input<Double> first = federate.registerSubscription("pub1", ValueType.DOUBLE, "");
                Input<Double> second = federate.registerSubscription("pub2", ValueType.DOUBLE, "");
                CompletableFuture<?> running = CompletableFuture.runAsync(player::run);
                federate.enterExecutingMode();
                assertEquals(0.3, first.getDouble());
                assertEquals(1.0, federate.requestTime(5));
                assertEquals(0.5, first.getDouble());
                assertEquals(0.4, second.getDouble());
                assertEquals(2.0, federate.requestTime(5));
                assertEquals(0.7, first.getDouble());
                assertEquals(0.6, second.getDouble());
                assertEquals(3.0, federate.requestTime(5));
                assertEquals(0.8, first.getDouble());
                assertEquals(0.9, second.getDouble());
                assertEquals(5.0, federate.requestTime(5));
                federate.disconnect();
                over(running);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("app_tests.recorder")
    void aRecorderGoesAlongWithAFederate(CoreType type) throws Exception {
        String file = file("record.json", """
                {"subscriptions": [{"key": "pub1", "type": "double"}, {"key": "pub2", "type": "double"}]}
                """);
        try (Broker broker = root(type)) {
            FederateInfo info = info(broker, type);
            try (App recorder = App.create(App.Type.RECORDER, info.name("recorder"));
                    ValueFederate federate = ValueFederate.create(info)) {
                assertTrue(recorder.isActive());
                recorder.loadFile(file);
                Publication<Double> first = federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
                Publication<Double> second = federate.registerGlobalPublication("pub2", ValueType.DOUBLE, "");
                CompletableFuture<?> running =
                        CompletableFuture.runAsync(() -> recorder.runTo(HelicsTime.ofSeconds(4L)));
                federate.enterExecutingMode();
                assertEquals(1.0, federate.requestTime(1));
                first.publish(3.4);
                assertEquals(1.5, federate.requestTime(1.5));
                second.publish(5.7);
                assertEquals(2.0, federate.requestTime(2));
                first.publish(4.7);
                assertEquals(3.0, federate.requestTime(3));
                second.publish(3.9);
                assertEquals(5.0, federate.requestTime(5));
                federate.disconnect();
                over(running);
            }
        }
    }

    @Test
    @Covers("app_tests.recorder_object_nosan_ci_skip")
    void anAppThatIsClosedIsUsedInVain() {
        try (Broker broker = root(CoreType.INPROC)) {
            App recorder = App.create(App.Type.RECORDER, info(broker, CoreType.INPROC));
            assertTrue(recorder.isActive());
            recorder.close();
            recorder.close();
            assertThrows(IllegalStateException.class, recorder::isActive);
            assertThrows(IllegalStateException.class, recorder::run);
            assertFalse(recorder.federate().isValid());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("app_tests.connector")
    void aConnectorConnectsByTheTagsThatAreSet(CoreType type) throws Exception {
        String file = file("rules.txt", """
                inp1 pub1 from_to tag1
                inp2 pub1 tag2 tag3
                """);
        try (Broker broker = root(type)) {
            FederateInfo info = info(broker, type).time(TimeProperty.PERIOD, HelicsTime.ofSeconds(1L));
            try (App connector = App.create(App.Type.CONNECTOR, info.name("connector"));
                    ValueFederate federate = ValueFederate.create(info)) {
                assertTrue(connector.isActive());
                connector.loadFile(file);
                Publication<Double> out = federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
                Input<Double> untagged = federate.registerGlobalInput("inp1", ValueType.DOUBLE, "");
                Input<Double> tagged = federate.registerGlobalInput("inp2", ValueType.DOUBLE, "");
                federate.setGlobal("tag2", "true");
                CompletableFuture<?> running = CompletableFuture.runAsync(connector::run);
                federate.enterExecutingMode();
                out.publish(3452.562);
                assertEquals(1.0, federate.requestTime(5));
                assertEquals(INVALID, untagged.getDouble());
                assertEquals(3452.562, tagged.getDouble());
                federate.disconnect();
                over(running);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("app_tests.echo")
    void anEchoSendsEachMessageBackAfterItsDelay(CoreType type) throws Exception {
        String file = file("echo.json", """
                {"echo": {"delay": "1.2s"}, "endpoints": [{"name": "test", "global": true}, {"name": "test2", "global": true}]}
                """);
        try (Broker broker = root(type)) {
            FederateInfo info = info(broker, type);
            try (App echo = App.create(App.Type.ECHO, info.name("echo"));
                    MessageFederate federate = MessageFederate.create(info)) {
                assertTrue(echo.isActive());
                echo.loadFile(file);
                Endpoint source = federate.registerEndpoint("src", "");
                CompletableFuture<?> running = CompletableFuture.runAsync(() -> echo.runTo(HelicsTime.ofSeconds(5L)));
                federate.enterExecutingMode();
                source.sendTo("hello world".getBytes(StandardCharsets.UTF_8), "test");
                federate.requestTime(1);
                source.sendTo("hello again".getBytes(StandardCharsets.UTF_8), "test2");
                assertFalse(source.hasMessage());
                HelicsTime sentAtStart = HelicsTime.ofSeconds(1.2).plus(HelicsTime.EPSILON);
                assertEquals(sentAtStart, federate.requestTime(HelicsTime.ofSeconds(2L)));
                heard("hello world", "test", source);
                assertEquals(HelicsTime.ofSeconds(2.2), federate.requestTime(HelicsTime.ofSeconds(3L)));
                heard("hello again", "test2", source);
                federate.disconnect();
                over(running);
            }
        }
    }

    private static void heard(String text, String from, Endpoint endpoint) {
        Message message = endpoint.receive().orElseThrow();
        assertEquals(text, message.text());
        assertEquals(from, message.source());
    }

    private static void over(CompletableFuture<?> running)
            throws InterruptedException, ExecutionException, TimeoutException {
        running.get(20, TimeUnit.SECONDS);
    }

    private static FederateInfo info(Broker broker, CoreType type) {
        return FederateInfo.named("block1")
                .coreType(type)
                .coreName(unique("core"))
                .coreOptions(below(broker).federates(2));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
