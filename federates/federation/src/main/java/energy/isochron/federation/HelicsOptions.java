package energy.isochron.federation;

import energy.isochron.helics.CoreType;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How a federation is carried by HELICS.
 *
 * @param coreType what carries the data: {@code INPROC} in one process, {@code ZMQ} (the default), {@code TCP}, … between processes
 * @param brokerAddress where the broker listens, such as {@code tcp://127.0.0.1:23404}; empty in one process
 * @param key what a federate must know to be let in; empty for none
 * @param networkInterface address of this machine that the core listens on; empty for loopback, which other machines cannot reach
 * @param federation the federation's name, part of the names of brokers, cores and threads; default {@code isochron}
 * @param grantTimeout longest wait without any progress of those waited for, once time runs; default 60 s, least 100 ms
 * @param joinTimeout longest wait for the broker, and for all federates until time starts; default 60 s, least 100 ms
 * @param remaps foreign key by our key, for values read and messages listened to that another federate sends under another key;
 *     a key with its placeholder, such as {@code grid/<bus>/voltage}, stands for all ids; default none
 */
public record HelicsOptions(
        CoreType coreType,
        String brokerAddress,
        String key,
        String networkInterface,
        String federation,
        Duration grantTimeout,
        Duration joinTimeout,
        Map<String, String> remaps) {
    /** The default of both timeouts. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(10);

    public HelicsOptions {
        Objects.requireNonNull(coreType, "coreType");
        checkWord("brokerAddress", brokerAddress);
        checkWord("key", key);
        checkWord("networkInterface", networkInterface);
        checkWord("federation", federation);
        checkTimeout("grantTimeout", grantTimeout);
        checkTimeout("joinTimeout", joinTimeout);
        remaps = Map.copyOf(remaps);
    }

    /** All defaults, in one process. */
    public static HelicsOptions embedded() {
        return new HelicsOptions(CoreType.INPROC, "", "", "", "isochron", DEFAULT_TIMEOUT, DEFAULT_TIMEOUT, Map.of());
    }

    /** All defaults, over zmq. */
    public static HelicsOptions at(String brokerAddress, String key) {
        return new HelicsOptions(
                CoreType.ZMQ, brokerAddress, key, "", "isochron", DEFAULT_TIMEOUT, DEFAULT_TIMEOUT, Map.of());
    }

    /** With another carrier. */
    public HelicsOptions over(CoreType type) {
        return new HelicsOptions(
                type, brokerAddress, key, networkInterface, federation, grantTimeout, joinTimeout, remaps);
    }

    /** Listening on an interface of this machine that others can reach. */
    public HelicsOptions listeningOn(String address) {
        return new HelicsOptions(coreType, brokerAddress, key, address, federation, grantTimeout, joinTimeout, remaps);
    }

    /** With another name. */
    public HelicsOptions named(String name) {
        return new HelicsOptions(
                coreType, brokerAddress, key, networkInterface, name, grantTimeout, joinTimeout, remaps);
    }

    /** With other bounds of waiting. */
    public HelicsOptions waiting(Duration longestGrant, Duration longestJoin) {
        return new HelicsOptions(
                coreType, brokerAddress, key, networkInterface, federation, longestGrant, longestJoin, remaps);
    }

    /** With other foreign keys. */
    public HelicsOptions remapped(Map<String, String> foreignKeys) {
        return new HelicsOptions(
                coreType, brokerAddress, key, networkInterface, federation, grantTimeout, joinTimeout, foreignKeys);
    }

    /** The key under which others send what we call by {@code pattern} and {@code key}. */
    String foreign(String pattern, String ourKey) {
        String exact = remaps.get(ourKey);
        if (exact != null) {
            return exact;
        }
        String family = remaps.get(pattern);
        if (family == null) {
            return ourKey;
        }
        String placeholder = pattern.substring(pattern.indexOf('<'), pattern.indexOf('>') + 1);
        int tail = pattern.length() - pattern.indexOf('>') - 1;
        String id = ourKey.substring(pattern.indexOf('<'), ourKey.length() - tail);
        return family.replace(placeholder, id);
    }

    private static void checkWord(String name, String value) {
        if (value.chars().anyMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'')) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "', allowed is text without blanks and quotes. Maybe it was pasted?");
        }
    }

    private static void checkTimeout(String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is " + value.toMillis()
                    + " ms, allowed is 100 ms to 10 days. Maybe it was given in another unit?");
        }
    }
}
