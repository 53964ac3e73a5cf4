package energy.isochron.helics;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every constant of every enum of the C header has its constant in Java with the same number, and there are no others. */
@NeedsHelics
class HeaderEnumsIT {
    private static final Pattern ENUM = Pattern.compile("typedef enum \\{(.*?)} (\\w+);", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("HELICS_(\\w+) = (-?\\d+)");

    /** What is spelt otherwise in Java. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "WARNING", "ERROR_WARNING",
            "USER_EXCEPTION", "ERROR_USER_EXCEPTION",
            "PROPERTY_TIME_STOPTIME", "PROPERTY_TIME_STOP_TIME",
            "STATE_INITIALIZATION", "STATE_INITIALIZING",
            "STATE_EXECUTION", "STATE_EXECUTING",
            "STATE_FINALIZE", "STATE_FINALIZED",
            "STATE_PENDING_INIT", "STATE_PENDING_INITIALIZING",
            "STATE_PENDING_EXEC", "STATE_PENDING_EXECUTING");

    @Test
    void theEnumsOfTheHeaderAreThoseOfJava() throws IOException {
        Set<String> header = new TreeSet<>();
        Matcher enums = ENUM.matcher(header());
        int count = 0;
        while (enums.find()) {
            count++;
            Matcher constants = CONSTANT.matcher(enums.group(1));
            while (constants.find()) {
                header.add(javaName(constants.group(1)) + " = " + constants.group(2));
            }
        }
        assertEquals(16, count);
        header.remove("OK = 0"); // no error: nothing is thrown
        assertEquals(String.join("\n", java()), String.join("\n", header));
    }

    private static Set<String> java() {
        return Stream.of(
                        of("CORE_TYPE_", CoreType.values(), CoreType::code),
                        of("DATA_TYPE_", DataType.values(), DataType::code),
                        of("FLAG_", FederateFlag.values(), FederateFlag::code),
                        of("LOG_LEVEL_", LogLevel.values(), LogLevel::code),
                        of("ERROR_", ErrorCode.values(), ErrorCode::code),
                        of("PROPERTY_TIME_", TimeProperty.values(), TimeProperty::code),
                        of("PROPERTY_INT_", IntegerProperty.values(), IntegerProperty::code),
                        of("MULTI_INPUT_", MultiInputMode.values(), MultiInputMode::code),
                        of("HANDLE_OPTION_", InterfaceOption.values(), InterfaceOption::code),
                        of("FILTER_TYPE_", FilterType.values(), FilterType::code),
                        of("TRANSLATOR_TYPE_", TranslatorType.values(), TranslatorType::code),
                        of("SEQUENCING_MODE_", Query.Order.values(), Query.Order::code),
                        of("ITERATION_REQUEST_", IterationRequest.values(), IterationRequest::code),
                        of("ITERATION_RESULT_", IterationResult.values(), IterationResult::code),
                        of("STATE_", FederateState.values(), FederateState::code))
                .flatMap(constants -> constants)
                .filter(constant -> !constant.equals("ERROR_USER_DEFINED = 0")) // the number is the user's own
                .collect(toCollection(TreeSet::new));
    }

    private static <E extends Enum<E>> Stream<String> of(String prefix, E[] constants, ToIntFunction<E> code) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name() + " = " + code.applyAsInt(constant));
    }

    private static String javaName(String name) {
        String spelt = name.startsWith("MULTI_INPUT_") ? name.replace("_OPERATION", "") : name;
        return SPELLINGS.getOrDefault(spelt, spelt);
    }

    private static String header() throws IOException {
        for (Path folder = NeedsHelics.Library.library().file(); folder != null; folder = folder.getParent()) {
            Path header = folder.resolve("include/helics/helics_api.h");
            if (Files.exists(header)) {
                return Files.readString(header);
            }
        }
        throw new IOException(
                "no header beside " + NeedsHelics.Library.library().file());
    }
}
