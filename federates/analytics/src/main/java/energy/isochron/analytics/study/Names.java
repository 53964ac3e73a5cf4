package energy.isochron.analytics.study;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What ids and texts of a study have to be. */
final class Names {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]+");

    private Names() {}

    static void requireId(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id of a " + what + " is '" + id
                    + "', allowed are letters, digits, '_', '.' and '-'. Maybe it should be its title?");
        }
    }

    static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    what + " is blank, allowed is a text. Maybe it was left out in study.yaml?");
        }
    }

    static void requireOnce(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(
                        what + " '" + id + "' is there twice, allowed is once. Maybe one was copied?");
            }
        });
    }

    static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", allowed is a finite number. Maybe it was divided by 0?");
        }
    }
}
