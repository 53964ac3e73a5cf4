package energy.isochron.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what was meant by a word that is not known. */
public final class Suggestion {
    private static final double CLOSE = 0.86;
    private static final double RELATED = 0.75;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Suggestion() {}

    /**
     * The closest of the known words; O(number of words).
     *
     * @param word what was written
     * @param known what could have been written
     * @return empty if none comes close
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> isClose(lower, candidate.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The closest word in quotes as the guess of a {@link Problem}, or nothing. */
    public static String quoted(String word, Collection<String> known) {
        return closest(word, known).map(guess -> '\'' + guess + '\'').orElse("");
    }

    private static boolean isClose(String word, String candidate) {
        double similarity = SIMILARITY.apply(word, candidate);
        int distance = distance(word, candidate);
        return similarity >= CLOSE
                || distance <= 1
                || (distance == 2 && similarity >= RELATED)
                || (word.length() >= 4 && candidate.contains(word))
                || (candidate.length() >= 4 && word.contains(candidate));
    }

    private static int distance(String word, String candidate) {
        return LevenshteinDistance.getDefaultInstance().apply(word, candidate.toLowerCase(Locale.ROOT));
    }
}
