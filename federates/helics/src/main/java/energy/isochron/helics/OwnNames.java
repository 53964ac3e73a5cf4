package energy.isochron.helics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for cores and brokers that were given none. Within a process the library otherwise takes any core or broker that lets federates
 * in: one of another federation, whose federates then wait for each other, or one that is about to end and will not answer.
 */
final class OwnNames {
    private static final String AUTOBROKER = "--autobroker";
    private static final String BROKER_NAME = "--brokername=";
    private static final Pattern BROKER_NAMED = Pattern.compile(
            "(?i)--broker(?:_?name|_?address)?[ =]|(?<![-\\w])[\"']?broker(?:_?name|_?address)?[\"']?\\s*[=:]|\\[broker]");
    private static final Pattern CORE_NAMED = Pattern.compile(
            "(?i)(?<![-\\w])[\"']?core_?name[\"']?\\s*[=:]|[\"']core[\"']\\s*:\\s*\\{|\\[core]|--core_?name[ =]");
    private static final Pattern FLAG = Pattern.compile(AUTOBROKER + "\\b");
    private static final Pattern JSON_FLAG = Pattern.compile("\"autobroker\"\\s*:\\s*true");
    private static final Pattern TOML_FLAG = Pattern.compile("(?m)^(\\h*)autobroker\\s*=\\s*true");

    private OwnNames() {}

    /** The argument that names the broker of a core of these arguments; empty if it starts none within the process or names it. */
    static Optional<String> forBroker(CoreType type, List<String> arguments) {
        return type.staysInProcess()
                        && arguments.contains(AUTOBROKER)
                        && !BROKER_NAMED.matcher(String.join(" ", arguments)).find()
                ? Optional.of(BROKER_NAME + made("broker"))
                : Optional.empty();
    }

    /**
     * A configuration with names for its core and for the broker that its core starts.
     *
     * @param type its core type
     * @param config JSON or TOML
     * @return the same text if both have names, or if its core does not stay within the process
     */
    static String in(CoreType type, String config) {
        return type.staysInProcess() ? withCore(withBroker(config)) : config;
    }

    private static String withCore(String config) {
        if (CORE_NAMED.matcher(config).find()) {
            return config;
        }
        int brace = config.indexOf('{');
        return isJson(config)
                ? config.substring(0, brace + 1) + "\"coreName\": \"" + made("core") + "\", "
                        + config.substring(brace + 1)
                : "coreName = \"" + made("core") + "\"\n" + config;
    }

    private static String withBroker(String config) {
        if (BROKER_NAMED.matcher(config).find()) {
            return config;
        }
        String name = made("broker");
        return replaced(FLAG, config, "$0 " + BROKER_NAME + name)
                .or(() -> replaced(JSON_FLAG, config, "$0, \"broker\": \"" + name + "\""))
                .or(() -> replaced(TOML_FLAG, config, "$0\n$1broker = \"" + name + "\""))
                .orElse(config);
    }

    /** Whether a configuration is JSON, not TOML. */
    static boolean isJson(String config) {
        return config.stripLeading().startsWith("{");
    }

    private static Optional<String> replaced(Pattern pattern, String text, String by) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.replaceAll(by)) : Optional.empty();
    }

    private static String made(String what) {
        return what + "-" + UUID.randomUUID();
    }
}
