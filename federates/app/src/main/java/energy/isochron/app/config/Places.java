package energy.isochron.app.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the keys of a file stand, for rules that look at more than one key.
 *
 * @param root the file's tree
 */
public record Places(Node root) {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    /**
     * The place of a key's value.
     *
     * @param path such as {@code agents[2].battery.max_soc}
     * @return that of the nearest group around it if the key is not in the file
     */
    public Location of(String path) {
        Node node = root;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            Optional<Node> next = step(node, steps);
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
        }
        return node.where();
    }

    /** Whether the file gives a key. */
    public boolean has(String path) {
        Node node = root;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            Optional<Node> next = step(node, steps);
            if (next.isEmpty()) {
                return false;
            }
            node = next.get();
        }
        return true;
    }

    private static Optional<Node> step(Node node, Matcher step) {
        if (step.group(1) != null) {
            return node instanceof Node.Mapping mapping ? mapping.get(step.group(1)) : Optional.empty();
        }
        int position = Integer.parseInt(step.group(2));
        return node instanceof Node.Sequence sequence
                        && position < sequence.items().size()
                ? Optional.of(sequence.items().get(position))
                : Optional.empty();
    }
}
