package energy.isochron.helics.interop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each word of a scenario does. */
final class Words {
    private final Map<String, Word> words = new HashMap<>();

    /** What a word does. */
    @FunctionalInterface
    interface Word {
        /** Does it, with the arguments of a step. */
        void play(List<String> arguments) throws InterruptedException;
    }

    /** Adds a word. */
    Words add(String word, Word meaning) {
        words.put(word, meaning);
        return this;
    }

    /** Does a step. */
    void play(Step step) throws InterruptedException {
        Word word = words.get(step.word());
        if (word == null) {
            throw new IllegalArgumentException("the word is '" + step.word() + "', known are "
                    + words.keySet().stream().sorted().toList());
        }
        word.play(step.arguments());
    }
}
